// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/process/chance.h"
#include "tests/process/scribe.h"

#include <optional>

namespace hearth::test {

/// A person who writes without pause: new messages, replies, edits, removals, reactions, saved and
/// scheduled messages, and read marks, drawn from a seed. Changes only what is their own and never
/// answers what they have removed, so that no server has a reason to refuse anything; and waits
/// while too much is unsent.
class Load : public QObject {
    Q_OBJECT

public:
    Load(replica::WorkspaceSession& session, Scribe& scribe);

    void start(const LoadOrder& order);
    void rest();

private:
    void goOn();
    void act(const replica::Snapshot& snapshot);
    void act(const replica::RoomState& room, const QList<Message>& own, Position newest);
    void mark(const Message& message);
    void plan(const RoomId& room);
    QString words();

    replica::WorkspaceSession& m_session;
    Scribe& m_scribe;
    QString m_name;
    Chance m_chance { 0 };
    std::optional<MessageId> m_planned; ///< one of each run, as there may not be any number
    RoomId m_plannedIn;
    int m_texts = 0;
    bool m_running = false;
};

} // namespace hearth::test
