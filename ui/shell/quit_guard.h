// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/client.h"

namespace hearth::ui {

/// Something that a person wrote and that is in memory alone.
struct UnsavedThing {
    enum class Kind { Message, Change, Draft };

    Kind kind = Kind::Message;
    QString where; ///< "#release · Northlight"
    QString what; ///< as a line for people: "Message “see you at nine”"
    QString typed; ///< in full; empty where nothing was typed
};

struct UnsavedThings {
    QList<UnsavedThing> things;
    Error trouble; ///< of the disk
};

/// Stands at the way out: quitting waits until what was written is on the disk, and when the disk
/// refuses it, the person is asked first. Window's thread.
class QuitGuard final : public QObject {
    Q_OBJECT

public:
    QuitGuard(models::Client& client, QObject* owner);

    /// True: nothing is lost by quitting now. False: `mayQuit` or `wouldLose` follows.
    bool ask();
    /// The person knows what is lost, and quits all the same: `mayQuit` follows.
    void letGo();

Q_SIGNALS:
    void mayQuit();
    void wouldLose(const hearth::ui::UnsavedThings& things);

private:
    void answered(quint64 round);
    void collect(models::WorkspaceContext& context, UnsavedThings& out) const;

    models::Client& m_client;
    quint64 m_round = 0;
    int m_open = 0; ///< answers of this round that are still to come
    bool m_let = false;
};

} // namespace hearth::ui
