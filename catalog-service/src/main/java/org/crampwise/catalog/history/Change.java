package org.crampwise.catalog.history;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.crampwise.catalog.food.CatalogRevision;
import org.crampwise.catalog.food.Origin;
import org.jspecify.annotations.Nullable;

/** A transaction that changed foods: one edit, one seeding or one import. */
@Entity
public class Change {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private @Nullable Long number;
    private Instant madeAt;
    @Enumerated(EnumType.STRING)
    private Origin origin;
    private @Nullable String declaredEditor;
    @Column(name = "import")
    private @Nullable UUID importId;
    private @Nullable String revision;
    private @Nullable String wholeRevision;

    protected Change() {}

    Change(Author author, Instant madeAt) {
        this.madeAt = madeAt;
        origin = author.origin();
        declaredEditor = author.declaredEditor().orElse(null);
        importId = author.importId().orElse(null);
    }

    /** Who makes a change. Where nobody signs in the editor is what the caller declares, if anything; otherwise the subject of their
     * token. */
    public record Author(Origin origin, Optional<String> declaredEditor, Optional<UUID> importId) {

        public static final Author SEEDS = new Author(Origin.SEED, Optional.empty(), Optional.empty());

        public static Author editor(Optional<String> declared) {
            return new Author(Origin.EDITOR, declared, Optional.empty());
        }

        public static Author importOf(UUID id) {
            return new Author(Origin.IMPORT, Optional.empty(), Optional.of(id));
        }
    }

    long id() {
        return id;
    }

    void close(CatalogRevision catalog) {
        number = catalog.lastChange();
        revision = catalog.revision();
        wholeRevision = catalog.wholeRevision();
    }
}
