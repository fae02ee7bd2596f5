package org.fairnotice.decision.gag;

/** A language, by the small words of which it is full. */
enum Tongue {
    ENGLISH("the of to and that for is shall with by this you be or from an has are"),
    GERMAN("der die das und den dem des nicht ist ein eine einer auf fur mit zu von im sie wird durch uber dass sich"),
    FRENCH("le les des du et est une dans que pour par au aux sur vous la nous ne pas ce cette dun dune lui"),
    SPANISH("el los las y del que por una se al con lo su la en no esta como sus este"),
    ITALIAN("il di che della del e per la gli una non delle nel dei al alla lo si con dal ai sono"),
    DUTCH("het een van en dat is op te voor niet u met de aan uw wordt zijn deze bij ook er"),
    PORTUGUESE("o os da do das dos e que para uma nao ao no em se por um com na pelo pela");

    private final String small;

    Tongue(String small) {
        this.small = small;
    }

    /** The words, with blanks between. */
    String small() {
        return small;
    }

    @SuppressWarnings("EnumOrdinal") // kept nowhere
    int bit() {
        return 1 << ordinal();
    }
}
