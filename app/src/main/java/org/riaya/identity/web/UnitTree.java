package org.riaya.identity.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.riaya.identity.OrganisationUnit;
import org.riaya.identity.UnitKind;

/**
 * Units as a tree; one whose parent isn't among them stands at the top.
 *
 * @param unit     null only for the root, that isn't a unit
 * @param branches what belongs to it, in the order given
 */
public record UnitTree(@org.jspecify.annotations.Nullable OrganisationUnit unit, List<UnitTree> branches) {

    static UnitTree of(List<OrganisationUnit> units) {
        Set<UUID> present = new HashSet<>();
        Map<UUID, List<OrganisationUnit>> children = new LinkedHashMap<>();
        List<OrganisationUnit> top = new ArrayList<>();
        units.forEach(unit -> present.add(unit.id()));
        for (OrganisationUnit unit : units) {
            UUID parent = unit.parent();
            if (parent == null || !present.contains(parent)) top.add(unit);
            else children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(unit);
        }
        return new UnitTree(
                null, top.stream().map(unit -> branch(unit, children)).toList());
    }

    private static UnitTree branch(OrganisationUnit unit, Map<UUID, List<OrganisationUnit>> children) {
        return new UnitTree(
                unit,
                children.getOrDefault(unit.id(), List.of()).stream()
                        .map(child -> branch(child, children))
                        .toList());
    }

    static Map<String, UnitKind> kindNames(List<UnitKind> kinds) {
        Map<String, UnitKind> byCode = new LinkedHashMap<>();
        kinds.forEach(kind -> byCode.put(kind.code(), kind));
        return byCode;
    }
}
