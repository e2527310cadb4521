// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/database_file.h"
#include "core/replica/outbox_queue.h"
#include "core/storage/connection.h"

#include <memory>

namespace hearth::replica {

/// outbox.sqlite. Durable when a call returns. One thread at a time.
class OutboxStore {
public:
    struct Opened {
        std::unique_ptr<OutboxStore> store;
        QList<OutboxItem> items; ///< in order; nothing is `Sending`
        Drafts drafts;
        QString device;
        qint64 lastCounter = 0;
        std::optional<Error> rescued; ///< the file was damaged: what could be read is in a new one
    };

    /// Opens or makes the file. Fails with `VersionMismatch` when a newer Hearth wrote it,
    /// `Unavailable` when the disk refuses.
    static Result<Opened> open(const DatabaseFile& file, const Clock& clock, Random& random);
    /// What the file holds, from a disk that takes no writes: nothing is made, moved or mended, and
    /// `store` is null. No file is an empty one; a damaged one is an error here.
    static Result<Opened> read(const DatabaseFile& file);

    /// Goes on in a new file with what is still known; the damaged one, which must be closed, is
    /// set aside. `known.items`, `drafts` and `lastCounter` count, the device is another one.
    static Result<Opened> rescue(const DatabaseFile& file, const Clock& clock, Random& random,
        Opened known, const Error& damage);

    Result<void> write(const OutboxDelta& delta, qint64 lastCounter, const Drafts& drafts);

private:
    Result<void> write(const DraftPlace& place, const LocalDraft& draft);
    explicit OutboxStore(std::unique_ptr<storage::Connection> connection);

    std::unique_ptr<storage::Connection> m_connection;
};

} // namespace hearth::replica
