package org.crampwise.catalog.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** An import: what it reads, how far it is, and what came of it. */
@Entity
public class Import {

    /** Foods are visible from DONE on, and never a part of them. */
    public enum Stage {
        READING,
        APPLYING,
        DONE,
        FAILED,
        CANCELLED;

        boolean isUnderWay() {
            return this == READING || this == APPLYING;
        }
    }

    public enum Format {
        FDC,
        TABLE
    }

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private Stage stage;
    @Enumerated(EnumType.STRING)
    private Format format;
    private String name;
    private long bytes;
    private String sha256;
    private boolean dryRun;
    private @Nullable String idempotencyKey;
    private boolean cancelRequested;
    private long done;
    private long total;
    private long rowsRead;
    private long rowsSkipped;
    private long rowsRejected;
    private long foodsSuperseded;
    private long foodsRejected;
    private long added;
    private long changed;
    private long unchanged;
    private long kept;
    private long readingRows;
    private long readingSkipped;
    private long readingRejected;
    private long readingSuperseded;
    private long readingFoodsRejected;
    private @Nullable String failure;
    private Instant createdAt;
    private @Nullable Instant finishedAt;

    protected Import() {}

    Import(UUID id, ImportFile file, boolean dryRun, @Nullable String idempotencyKey, Instant createdAt) {
        this.id = id;
        stage = Stage.READING;
        format = file.format();
        name = file.name();
        bytes = file.bytes();
        sha256 = file.sha256();
        this.dryRun = dryRun;
        this.idempotencyKey = idempotencyKey;
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    Stage stage() {
        return stage;
    }

    Format format() {
        return format;
    }

    String name() {
        return name;
    }

    String sha256() {
        return sha256;
    }

    boolean isDryRun() {
        return dryRun;
    }

    boolean isCancelRequested() {
        return cancelRequested;
    }

    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }

    Tally tally() {
        return new Tally(done, total, rowsRead, rowsSkipped, rowsRejected, foodsSuperseded, foodsRejected, added, changed,
                unchanged,
                kept);
    }

    private void readAll(Tally tally) {
        stage = Stage.APPLYING;
        readingRows = tally.rowsRead();
        readingSkipped = tally.rowsSkipped();
        readingRejected = tally.rowsRejected();
        readingSuperseded = tally.foodsSuperseded();
        readingFoodsRejected = tally.foodsRejected();
    }

    /** As it stood when reading was over. */
    Tally readingTally() {
        return new Tally(0, 0, readingRows, readingSkipped, readingRejected, readingSuperseded, readingFoodsRejected, 0, 0, 0, 0);
    }

    void finish(Stage end, @Nullable String why, Instant now) {
        stage = end;
        failure = why;
        finishedAt = now;
    }

    void tell(Tally tally) {
        done = tally.done();
        total = tally.total();
        rowsRead = tally.rowsRead();
        rowsSkipped = tally.rowsSkipped();
        rowsRejected = tally.rowsRejected();
        foodsSuperseded = tally.foodsSuperseded();
        foodsRejected = tally.foodsRejected();
        added = tally.added();
        changed = tally.changed();
        unchanged = tally.unchanged();
        kept = tally.kept();
    }

    @ApplicationScoped
    public static class Repository implements PanacheRepositoryBase<Import, UUID> {

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public Optional<Import> find(UUID id) {
            return findByIdOptional(id);
        }

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public Optional<Import> findUnderWay() {
            return find("stage in ?1", List.of(Stage.READING, Stage.APPLYING)).firstResultOptional();
        }

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public Optional<Import> findByKey(String key) {
            return find("idempotencyKey", key).firstResultOptional();
        }

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public List<Import> newest(int count) {
            return find("order by createdAt desc").page(0, count).list();
        }

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public void store(Import started) {
            persist(started);
        }

        /** Whether to go on. */
        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public boolean tell(UUID id, Tally tally) {
            var row = findById(id);
            row.tell(tally);
            return !row.cancelRequested;
        }

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public void readAll(UUID id, Tally tally) {
            var row = findById(id);
            row.tell(tally);
            row.readAll(tally);
        }

        @Transactional(Transactional.TxType.REQUIRED)
        public void finish(UUID id, Stage stage, @Nullable String failure, @Nullable Tally tally, Instant now) {
            var row = findById(id);
            if (tally != null) {
                row.tell(tally);
            }
            row.finish(stage, failure, now);
        }

        /** False where it is over already. */
        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public boolean requestCancel(UUID id) {
            return update("cancelRequested = true where id = ?1 and stage in ?2", id,
                    List.of(Stage.READING, Stage.APPLYING)) == 1;
        }
    }
}
