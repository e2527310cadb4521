// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/random.h"
#include "core/domain/message.h"
#include "core/provider/provider.h"

#include <QPointer>
#include <QSet>

namespace hearth::replica {

/// A file that a waiting message carries.
struct WantedFile {
    QString key; ///< of the outbox entry
    FileEntry file;
    bool paused = false; ///< not to be sent until the person wants it to go on
};

/// Sends the files of waiting messages, a few at a time, from the copies that were taken when they
/// were attached. Remembers nothing: how far a file has come is asked of the server, also after a
/// restart of either. Sync thread.
class UploadQueue : public QObject {
    Q_OBJECT

public:
    struct Parts {
        WorkspaceId workspace;
        QPointer<provider::BackendProvider> provider;
        Random* random = nullptr;
        QString folder; ///< where the copies lie, each under its file's id
    };

    explicit UploadQueue(Parts parts, QObject* owner = nullptr);

    /// Going online ends every wait; going offline leaves transfers to fail by themselves.
    void setOnline(bool online);
    /// What is to be sent now, in order. A transfer of what is paused or no longer named is
    /// interrupted; a pause ends the wait for the next attempt.
    void want(const QList<WantedFile>& files);
    /// An earlier run may have begun to send them.
    void assumeBegun(const QSet<FileId>& files) { m_begun.unite(files); }
    /// Those that the server has whole.
    [[nodiscard]] const QSet<FileId>& complete() const { return m_complete; }
    /// It is not to be sent after all: the server forgets what it has of it. What was sent stays.
    void drop(FileId file);
    /// Its message is there, and it is the message's from now on.
    void sent(FileId file);
    /// The person wants an entry to be tried again: nothing about it is taken for granted.
    void forget(FileId file);

Q_SIGNALS:
    /// One more is complete.
    void completed();
    /// The server does not want the file, or its copy is gone: the entry is to fail.
    void refused(const QString& key, const hearth::Error& error);
    /// The server cannot take one now; it is tried again.
    void heldBack(const hearth::Error& error);
    void progressed(hearth::FileId file, qint64 done, qint64 total);

private:
    void pump();
    void start(const WantedFile& wanted);
    void answered(const WantedFile& wanted, const Result<FileEntry>& answer);
    void hold(FileId file, const Error& error);

    WorkspaceId m_workspace;
    QPointer<provider::BackendProvider> m_provider;
    Random& m_random;
    QString m_folder;
    bool m_online = false;
    QList<WantedFile> m_wanted;
    QSet<FileId> m_running;
    QSet<FileId> m_held; ///< wait for their next attempt
    QSet<FileId> m_begun; ///< the server has heard of them
    QSet<FileId> m_complete;
    QHash<FileId, int> m_attempts;
};

} // namespace hearth::replica
