// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/workspace_session.h"
#include "core/storage/connection.h"
#include "tests/process/talk.h"

namespace hearth::test {

/// Writes through a session and says, line by line, what it wrote and what has become of it. What
/// is on the disk it reads from the file, past the program.
class Scribe : public QObject {
    Q_OBJECT

public:
    /// `copyFolder`: where the session's files lie.
    Scribe(replica::WorkspaceSession& session, const QString& copyFolder);

    MessageId send(const RoomId& room, std::optional<MessageId> parent, const QString& body);
    void edit(const Message& message, const QString& body);
    void remove(const Message& message);
    void share(const RoomId& room, const QString& path);

    static void say(const Said& said);
    /// As `Standing::storage` has it.
    [[nodiscard]] static QString described(const Error& storageProblem);

private:
    void note(const Words& words);
    MessageId create(protocol::MessageCreate message);
    void reportSoon();
    void report();
    void reportStanding();

    replica::WorkspaceSession& m_session;
    std::unique_ptr<storage::Connection> m_file;
    QSet<MessageId> m_open; ///< messages of which something was in the outbox
    QSet<QByteArray> m_durable; ///< what has been said
    QSet<QString> m_refused;
    Standing m_standing;
    bool m_pending = false;
};

} // namespace hearth::test
