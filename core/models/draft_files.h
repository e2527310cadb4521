// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/future.h"
#include "core/replica/workspace_session.h"

#include <QObject>
#include <QSize>
#include <QThreadPool>

#include <functional>

namespace hearth::models {

class Directory;

/// Why something is not attached.
struct FileRefusal {
    enum class Kind {
        TooMany, ///< for one message; `limit`
        TooLarge, ///< for this workspace; `size` and `limit` in bytes
        WrongType, ///< `allowed` are those that may be sent
        Folder,
        Unreadable,
        NoRoom, ///< this device's disk takes no copy
    };

    Kind kind = Kind::Unreadable;
    QString name; ///< of the file; empty for TooMany
    qint64 size = 0;
    qint64 limit = 0;
    QStringList allowed;
    bool operator==(const FileRefusal&) const = default;
};

/// A file that is attached to what is being written.
struct DraftFile {
    FileEntry entry; ///< its id is another one once it is copied
    bool copying = false; ///< it cannot be sent yet, and does not outlive the program
    bool operator==(const DraftFile&) const = default;
};

/// The files that a person attaches to what they write, by the place where they write it. They are
/// looked at and copied in the background and kept with the draft of the place, wherever the person
/// goes meanwhile. Window's thread.
class DraftFiles final : public QObject {
    Q_OBJECT

public:
    /// Both outlive it.
    DraftFiles(
        replica::WorkspaceSession& session, const Directory& directory, QObject* owner = nullptr);
    ~DraftFiles() override;

    /// Answers with a picture's size as it is shown; an empty one where the file is no picture.
    /// Called on other threads. Without it no picture has a size.
    using Measure = std::function<QSize(const QString& path)>;
    void setMeasure(Measure measure);

    [[nodiscard]] QList<DraftFile> files(const replica::DraftPlace& place) const;
    [[nodiscard]] bool isCopying(const replica::DraftPlace& place) const;
    void add(const replica::DraftPlace& place, const QStringList& paths);
    /// What exists in memory alone; `content` makes it, on another thread.
    struct NewFile {
        QString name;
        QString mimeType;
        QSize size; ///< of a picture
        std::function<QByteArray()> content;
    };
    /// Answers when it is attached; fails when it is not.
    Future<void> make(const replica::DraftPlace& place, const NewFile& wanted);
    /// Files come back from a message that was not sent.
    void restore(const replica::DraftPlace& place, const QList<FileEntry>& files);
    /// Ends the copying as well.
    void remove(const replica::DraftPlace& place, FileId file);
    /// The draft is deleted, and may come back: what is being copied for it is kept out of sight
    /// until `takeBack` or `dropAside`.
    void setAside(const replica::DraftPlace& place);
    /// What was set aside is attached, or copied on for it.
    void takeBack(const replica::DraftPlace& place);
    /// The draft does not come back.
    void dropAside(const replica::DraftPlace& place);
    /// What can be sent has been handed to the outbox, with its copies.
    void sent(const replica::DraftPlace& place);
    /// What was not attached since this was asked last.
    [[nodiscard]] QList<FileRefusal> takeRefusals(const replica::DraftPlace& place);

Q_SIGNALS:
    /// `files` has others, or some are copied by now.
    void changed(const hearth::replica::DraftPlace& place);
    void refused(const hearth::replica::DraftPlace& place);

private:
    struct Copying {
        replica::DraftPlace place;
        FileEntry entry;
        Promise<void> attached;
        bool aside = false; ///< its draft is deleted
        std::optional<FileEntry> copy; ///< came while it was aside

        [[nodiscard]] bool isFor(const replica::DraftPlace& draft) const
        {
            return place == draft && !aside;
        }
    };
    struct Examined {
        FileEntry about;
        bool folder = false;
        bool readable = false;
    };

    [[nodiscard]] static Examined examine(
        const FileEntry& entry, const QString& path, const Measure& measure);
    [[nodiscard]] bool begin(const replica::DraftPlace& place, const FileEntry& entry);
    void examined(FileId file, const QString& path, const Examined& found);
    void follow(FileId file, const Future<FileEntry>& copy);
    void copied(FileId file, const Result<FileEntry>& copy);
    void attachCopies(const replica::DraftPlace& place);
    [[nodiscard]] std::optional<FileRefusal> objection(const FileEntry& about) const;
    void refuse(const replica::DraftPlace& place, const FileRefusal& refusal);
    void giveUp(QList<Copying>::iterator copying, const FileRefusal& refusal);
    [[nodiscard]] QList<Copying>::iterator find(FileId file);

    replica::WorkspaceSession& m_session;
    const Directory& m_directory;
    Measure m_measure;
    QList<Copying> m_copying;
    QHash<replica::DraftPlace, QList<FileRefusal>> m_refusals;
    QThreadPool m_pool;
};

} // namespace hearth::models
