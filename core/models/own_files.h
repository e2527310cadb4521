// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/message.h"
#include "core/models/account.h"

#include <QFile>
#include <QTemporaryDir>

class KZip;

namespace hearth::models {

/// A file of the person's own, as the index beside the files of a ZIP has it.
struct OwnFile {
    FileId id;
    MessageId messageId;
    QString name; ///< as it was sent
    qint64 size = 0; ///< bytes
    std::optional<QString> path; ///< in the ZIP; none: it is not there
    std::optional<QString> reason; ///< why it is not there
};

/// Tells what a transfer says on the provider's thread to whoever listens on another one.
class TransferRelay final : public QObject {
    Q_OBJECT

Q_SIGNALS:
    void moved(qint64 bytes);
};

/// Carries files that a person sent from the server into a ZIP, one after the other: each comes
/// onto the disk beside the ZIP first and goes into it in pieces, so that memory stays bounded and
/// the window goes on. A file that the server does not give, or for which a ZIP has no room, is no
/// failure: its entry says why it is missing. Window's thread; account and ZIP outlive it.
class OwnFiles final : public QObject {
    Q_OBJECT

public:
    /// `path`: of the ZIP.
    OwnFiles(const Account& account, KZip& zip, const QString& path, QObject* owner);
    /// Interrupts what is on its way.
    ~OwnFiles() override;

    /// Those of `messages`, under `folder` in the ZIP. Answers with `taken` or `failed`; not called
    /// again before that.
    void take(WorkspaceId workspace, const QString& folder, const QList<Message>& messages);
    /// What has become of them, in the order of the messages.
    [[nodiscard]] const QList<OwnFile>& index() const { return m_index; }

Q_SIGNALS:
    /// Bytes since `take`, with what has come of the file that is on its way.
    void moved(qint64 bytes);
    void taken();
    void failed(const hearth::Error& error);

private:
    struct Waiting {
        MessageId message;
        FileEntry file;
    };

    void next();
    /// Why it cannot be in the ZIP, whatever the server says.
    [[nodiscard]] std::optional<QString> hindrance(const FileEntry& file) const;
    void fetch();
    void fetched(const Result<void>& outcome);
    void leaveOut(const QString& reason);
    void pack();
    void packPiece();
    void finishPacking();
    void giveUp(const Error& error);

    const Account& m_account;
    KZip& m_zip;
    QTemporaryDir m_place; ///< beside the ZIP: where there is room for one there is for the other
    WorkspaceId m_workspace;
    QString m_folder;
    QList<Waiting> m_waiting; ///< the first one is under way
    QList<OwnFile> m_index;
    QFile m_source; ///< what is packed
    QString m_name; ///< and how it is called in the ZIP
    qint64 m_entries = 0; ///< in the ZIP
    qint64 m_bytes = 0; ///< packed since `take`
    bool m_fetching = false;
};

} // namespace hearth::models

namespace hearth {

template <>
struct Descriptor<models::OwnFile> {
    using T = models::OwnFile;
    static constexpr std::tuple fields { field("id", &T::id), field("messageId", &T::messageId),
        field("name", &T::name), field("size", &T::size), field("path", &T::path),
        field("reason", &T::reason) };
};

} // namespace hearth
