// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/process/chance.h"
#include "tests/process/scribe.h"

namespace hearth::test {

/// A person who writes without pause: new messages, replies, edits, removals and read marks, drawn
/// from a seed. Changes only what is their own and never answers what they have removed, so that no
/// server has a reason to refuse anything; and waits while too much is unsent.
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
    QString words();

    replica::WorkspaceSession& m_session;
    Scribe& m_scribe;
    QString m_name;
    Chance m_chance { 0 };
    int m_texts = 0;
    bool m_running = false;
};

} // namespace hearth::test
