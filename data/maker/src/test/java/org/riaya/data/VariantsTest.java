package org.riaya.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VariantsTest {

    private final Variants variants = new Variants();

    @Test
    void keepsAnotherSpellingOfTheNameWithoutTheListsRemark() {
        variants.note("c", "Oulad  Teima (Mun.)");
        variants.note("c", "C.R. Ouled-Teima");

        assertThat(variants.of("c", "أولاد تايمة", "Ouled Teima")).isEqualTo("Oulad Teima|Ouled-Teima");
    }

    @Test
    void refusesTheNameItselfAndTheNameOfANeighbour() {
        variants.note("c", "MISSOUR");
        variants.note("c", "Boulemane");

        assertThat(variants.of("c", "ميسور", "Missour")).isEmpty();
    }
}
