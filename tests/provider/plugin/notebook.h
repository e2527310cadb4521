// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/protocol/operations.h"

#include <QObject>

#include <map>
#include <mutex>

namespace notebook {

/// A chat service of its own, as small as one can be: one workspace with one channel, in memory,
/// for people who are known by their name alone. It shares nothing with Hearth's server but the
/// words of the protocol. Thread-safe; the providers of all who use it share one.
class Notebook : public QObject {
    Q_OBJECT

public:
    explicit Notebook(const hearth::Clock& clock);

    /// Whoever gives a name is that person, new or not.
    hearth::User enter(const QString& displayName);
    [[nodiscard]] static hearth::MemberId memberOf(const hearth::UserId& user);
    [[nodiscard]] hearth::WorkspaceId workspaceId() const { return m_workspace.id; }

    // The operations, as `caller`.
    hearth::Result<hearth::protocol::WorkspaceList> workspaces(
        const hearth::MemberId& caller, const hearth::protocol::Nothing&);
    hearth::Result<hearth::Workspace> workspace(
        const hearth::MemberId& caller, const hearth::protocol::Nothing&);
    hearth::Result<hearth::protocol::RoomList> channels(
        const hearth::MemberId& caller, const hearth::protocol::Nothing&);
    hearth::Result<hearth::protocol::MemberList> members(
        const hearth::MemberId& caller, const hearth::protocol::Nothing&);
    hearth::Result<hearth::Member> current(
        const hearth::MemberId& caller, const hearth::protocol::Nothing&);
    /// Writing the same message once more answers with what is there.
    hearth::Result<hearth::Message> write(
        const hearth::MemberId& caller, const hearth::protocol::MessageCreate& args);
    hearth::Result<hearth::Message> edit(
        const hearth::MemberId& caller, const hearth::protocol::MessageUpdate& args);
    hearth::Result<hearth::Message> strike(
        const hearth::MemberId& caller, const hearth::protocol::MessageById& args);
    hearth::Result<hearth::Message> message(
        const hearth::MemberId& caller, const hearth::protocol::MessageById& args);
    hearth::Result<hearth::protocol::MessagePage> page(
        const hearth::MemberId& caller, const hearth::protocol::MessageListArgs& args);
    hearth::Result<hearth::protocol::SyncBatch> pull(
        const hearth::MemberId& caller, const hearth::protocol::SyncPull& args);

Q_SIGNALS:
    /// Something was added to the log. From the thread of whoever did it.
    void changed();

private:
    struct Entry {
        hearth::EventType type = hearth::EventType::MessageCreated;
        hearth::Timestamp at;
        hearth::MemberId actor;
        hearth::Uuid entity;
    };

    void log(hearth::EventType type, const hearth::MemberId& actor, const hearth::Uuid& entity);
    [[nodiscard]] hearth::Event event(qsizetype index) const;
    [[nodiscard]] QString cursorAt(qsizetype seq) const;
    [[nodiscard]] std::optional<qsizetype> seqOf(const std::optional<QString>& cursor) const;
    hearth::Result<hearth::Message*> own(
        const hearth::MemberId& caller, const hearth::MessageId& id);

    const hearth::Clock& m_clock;
    std::mutex m_mutex;
    QString m_epoch; ///< of this run: what was in memory before it is gone
    hearth::Workspace m_workspace;
    hearth::Room m_room;
    std::map<hearth::MemberId, hearth::Member> m_members;
    std::map<hearth::Position, hearth::Message> m_messages;
    std::map<hearth::MessageId, hearth::Position> m_positions;
    QList<Entry> m_log;
};

} // namespace notebook
