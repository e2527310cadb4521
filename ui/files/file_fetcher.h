// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/workspace_context.h"

#include <QThreadPool>

#include <functional>

namespace hearth::ui {

/// Brings files of the open workspace to this device, and knows which are on their way and which
/// did not come. Window's thread.
class FileFetcher final : public QObject {
    Q_OBJECT

public:
    using Answer = std::function<void(const Result<QString>& path)>;

    explicit FileFetcher(QObject* owner = nullptr);
    ~FileFetcher() override;

    /// Null: none. Called before the workspace goes.
    void setWorkspace(models::WorkspaceContext* workspace);
    [[nodiscard]] models::WorkspaceContext* workspace() const { return m_workspace; }

    /// `answer` hears where it lies, while `context` lives.
    void bring(const RoomId& room, const FileEntry& file, QObject* context, Answer answer);
    /// Writes a file that is here to where a person wants it; `answer` hears what the system says
    /// where that did not work, while `context` lives.
    void copy(const QString& from, const QString& to, QObject* context,
        std::function<void(const QString& trouble)> answer);
    /// Ends its way here, and says how far it has come; `bring` goes on from there.
    void pause(const FileId& file);
    /// Ends its way here, or that it is held back; what has come of it goes.
    void cancel(const FileId& file);
    [[nodiscard]] bool isUnderway(const FileId& file) const { return m_underway.contains(file); }
    /// Held back by the person, on its way here or to the server.
    [[nodiscard]] bool isPaused(const FileId& file) const;
    /// A message that waits to be sent carries it.
    [[nodiscard]] bool isUpload(const FileId& file) const;
    /// Of the way to the server or from it; nothing while nothing has moved.
    [[nodiscard]] std::optional<models::Transfer> transfer(const FileId& file) const;
    /// Why it did not come the last time.
    [[nodiscard]] std::optional<Error> problem(const FileId& file) const;

Q_SIGNALS:
    void changed(hearth::FileId file);
    /// It is here, whoever asked for it.
    void came(hearth::FileId file);

private:
    /// Of a file to this device.
    struct Way {
        RoomId room;
        FileEntry file;
        QSet<quint64> asked; ///< numbers of those who wait for it
        bool ended = false; ///< by the person; whoever waits is about to hear it
    };

    void finish(const FileId& file, quint64 number, const Result<QString>& path);

    QPointer<models::WorkspaceContext> m_workspace;
    QHash<FileId, Way> m_underway;
    quint64 m_lastAsked = 0;
    QHash<FileId, Way> m_paused; ///< on their way here
    QHash<FileId, Error> m_problems;
    QThreadPool m_copiers;
};

} // namespace hearth::ui
