// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/directory.h"

namespace hearth::models {

/// Who is in which room, with what is under way. Private rooms say so themselves; who is in a
/// public channel only the server knows, and it is asked when somebody looks. Window's thread.
class MembershipBook : public QObject {
    Q_OBJECT

public:
    /// Both outlive the book.
    MembershipBook(
        replica::WorkspaceSession& session, const Directory& directory, QObject* owner = nullptr);

    /// None: not known yet, `changed` follows.
    [[nodiscard]] std::optional<QList<MemberId>> members(const RoomId& room);
    /// The server was asked and could not tell; it is asked again when it is back.
    [[nodiscard]] bool isOutOfReach(const RoomId& room) const;

Q_SIGNALS:
    /// Look again. What the server says of private rooms the directory tells.
    void changed(hearth::RoomId room);

private:
    struct Entry {
        std::optional<QList<MemberId>> onServer;
        QList<MemberId> shown; ///< with what is under way; stays until the server has told
        bool asking = false;
        bool stale = true;
        bool failed = false;
    };
    void ask(const RoomId& room);
    void take(const RoomId& room, const Result<protocol::RoomMembers>& answer);
    void hear(const replica::Changes& changes);
    void noteOutbox(const RoomId& room);
    void noteConnection();
    void outdate(const RoomId& room);
    void outdateAll();
    [[nodiscard]] bool isUnderWay(const RoomId& room) const;
    [[nodiscard]] QList<MemberId> withUnderWay(const RoomId& room, QList<MemberId> members) const;

    replica::WorkspaceSession& m_session;
    const Directory& m_directory;
    QHash<RoomId, Entry> m_entries;
    qsizetype m_people = 0; ///< of the workspace, when they were counted last
    bool m_online = false;
};

} // namespace hearth::models
