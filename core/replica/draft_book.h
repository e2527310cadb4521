// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/entities.h"

#include <QHash>

namespace hearth::replica {

/// Where a draft belongs: a room, one of its threads, or a message there whose edit is begun and
/// not saved. Edits are this device's alone: no other hears of them.
struct DraftPlace {
    RoomId room;
    MessageId parent; ///< null: the room itself
    MessageId edited; ///< null: something new
    bool operator==(const DraftPlace&) const = default;

    [[nodiscard]] bool isEdit() const { return !edited.isNull(); }
};

inline size_t qHash(const DraftPlace& place, size_t seed = 0)
{
    return qHashMulti(seed, place.room, place.parent, place.edited);
}

[[nodiscard]] inline DraftPlace placeOf(const Draft& draft)
{
    return { .room = draft.roomId, .parent = draft.parentId.value_or(MessageId {}), .edited = {} };
}

/// A draft as this device has it.
struct LocalDraft {
    QString text; ///< what the person sees
    QList<FileEntry> files; ///< attached on this device; no other hears of them
    qint64 base = 0; ///< the revision that the server gave `confirmed`
    QString confirmed; ///< what the server has, as far as this device knows
    QStringList sent; ///< lately, and not come back yet: when it does it is no news
    bool operator==(const LocalDraft&) const = default;

    /// The server has, or is about to have, something else.
    [[nodiscard]] bool isUnsent() const
    {
        return text != confirmed || (!sent.isEmpty() && sent.last() != text);
    }
    /// There is something that the person can go on with.
    [[nodiscard]] bool isBegun() const { return !text.trimmed().isEmpty() || !files.isEmpty(); }
    [[nodiscard]] bool isBlank() const
    {
        return text.isEmpty() && confirmed.isEmpty() && files.isEmpty();
    }
};

using Drafts = QHash<DraftPlace, LocalDraft>;

/// The rules by which a person's devices agree on what is half written, without disk, network or
/// thread. Text that was typed is never dropped for another: where two devices wrote apart both
/// texts stay, one after the other.
class DraftBook {
public:
    DraftBook() = default;
    explicit DraftBook(Drafts drafts)
        : m_drafts(std::move(drafts))
    {
    }

    [[nodiscard]] const Drafts& drafts() const { return m_drafts; }
    [[nodiscard]] QString text(const DraftPlace& place) const { return m_drafts.value(place).text; }
    /// With a text that the server is to have and does not.
    [[nodiscard]] QList<DraftPlace> unsent() const;

    /// The person writes. False when nothing changes.
    bool write(const DraftPlace& place, const QString& text);
    bool attach(const DraftPlace& place, const QList<FileEntry>& files);
    /// What is there now goes to the server.
    void markSent(const DraftPlace& place);
    /// The server says what it has. Answers whether this device has something else than before.
    bool hear(const Draft& draft);
    /// The server says all that it has after everything was forgotten: numbers may have gone back,
    /// and what it does not know may have been lost there. Answers what is different than before.
    QList<DraftPlace> hearAll(const QList<Draft>& drafts);

private:
    bool take(const Draft& draft);

    Drafts m_drafts;
};

} // namespace hearth::replica
