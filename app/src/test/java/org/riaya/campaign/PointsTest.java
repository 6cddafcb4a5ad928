package org.riaya.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.riaya.platform.Ids;
import org.riaya.platform.NotFoundException;
import org.riaya.platform.security.Scope;
import org.riaya.testing.RiayaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@RiayaTest
@Import(CampaignFixture.class)
class PointsTest {

    @Autowired
    CampaignFixture given;

    @Autowired
    Points points;

    @Autowired
    Editions editions;

    private final Scope director = CampaignFixture.director();

    @Test
    void belongsToTheProvinceItMovesTo() {
        Edition edition = given.edition();
        GatheringPoint point = given.as(director, () -> {
            GatheringPoint before = first(edition);
            var day = edition.from();
            points.closeDays(edition, new GatheringPoint.Closure(Ids.next(), before.id(), day, day, null), director);
            points.change(edition, inIfrane(edition, before), director);
            return before;
        });

        Scope delegate = CampaignFixture.delegateOf(CampaignFixture.IFRANE);
        given.as(delegate, () -> {
            assertThat(points.get(edition, point.id(), delegate).province().code())
                    .isEqualTo(CampaignFixture.IFRANE);
            assertThat(points.closures(edition, delegate))
                    .extracting(GatheringPoint.Closure::pointId)
                    .contains(point.id());
            return true;
        });
    }

    @Test
    void takesNoDouarOnceItIsTakenOut() {
        given.as(director, () -> {
            Edition edition = given.edition();
            GatheringPoint point = first(edition);
            String douar = points.douarsOf(edition, point.id(), director)
                    .getFirst()
                    .place()
                    .code();
            points.assign(edition, douar, point.id(), director);
            points.close(edition, point.id(), "", director);

            assertThatThrownBy(() -> points.assign(edition, douar, point.id(), director))
                    .isInstanceOf(NotFoundException.class);
            return true;
        });
    }

    /** A point of Sefrou to which douars come. */
    private GatheringPoint first(Edition edition) {
        return points.list(edition, director).stream()
                .filter(point -> point.province().code().equals(CampaignFixture.SEFROU) && point.douars() > 0)
                .findFirst()
                .orElseThrow();
    }

    private GatheringPoint inIfrane(Edition edition, GatheringPoint point) {
        PlaceRef commune = editions.communes(edition, director).stream()
                .filter(one -> one.code().startsWith(CampaignFixture.IFRANE + "."))
                .findFirst()
                .orElseThrow();
        return new GatheringPoint(
                point.id(),
                point.code(),
                editions.provinceOf(edition, commune, director),
                commune,
                point.name(),
                point.position(),
                point.altitude(),
                point.risk(),
                point.people(),
                point.douars(),
                point.unknownDouars(),
                point.expectedPeople(),
                point.serviceMinutes(),
                point.skills(),
                point.origin(),
                point.generated(),
                point.closed(),
                point.version());
    }
}
