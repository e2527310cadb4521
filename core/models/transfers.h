// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/replica/workspace_session.h"

#include <QHash>
#include <QObject>

namespace hearth::models {

/// How far a file has come on its way to the server, or from it.
struct Transfer {
    qint64 done = 0; ///< bytes
    qint64 total = 0; ///< 0: nothing of it has moved yet
    bool paused = false;
    bool operator==(const Transfer&) const = default;
};

/// The files of a workspace that are on their way, or held back. Those that have arrived, and those
/// whose message has left the outbox, are not among them. Window's thread.
class Transfers final : public QObject {
    Q_OBJECT

public:
    /// The session outlives it.
    explicit Transfers(replica::WorkspaceSession& session, QObject* owner = nullptr);

    /// Nothing for a file of which nothing is known: it waits, or is where it was to go.
    [[nodiscard]] std::optional<Transfer> of(FileId file) const;
    /// A waiting message carries it.
    [[nodiscard]] bool isUpload(FileId file) const { return m_uploads.contains(file); }
    /// Of an upload; nothing for a file that is going nowhere.
    void setPaused(FileId file, bool paused);
    /// Takes an upload out of its message, and off the server.
    void cancel(FileId file);
    /// Of a message that was refused, also for one of its files: all of it is tried again.
    void retry(FileId file);
    /// What carries it; nothing for a file that is no upload.
    [[nodiscard]] std::optional<replica::OutboxEntry> carrierOf(FileId file) const;
    /// It is not on its way any more: a download that was ended.
    void forget(FileId file);

Q_SIGNALS:
    /// As `of` has it now.
    void changed(hearth::FileId file);

private:
    void progressed(FileId file, qint64 done, qint64 total);
    void lookSoon();
    void look();

    replica::WorkspaceSession& m_session;
    QHash<FileId, Transfer> m_moving; ///< what has moved of them; `paused` is not used
    QHash<FileId, bool> m_uploads; ///< what waiting messages carry: whether it is paused
    bool m_looking = false;
};

} // namespace hearth::models
