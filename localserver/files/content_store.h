// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/digest.h"
#include "core/base/result.h"

#include <QTemporaryFile>

namespace hearth::server {

/// Contents of files by their SHA-256: `<folder>/<ab>/<sha256>`. Any thread; waits for the disk.
class ContentStore {
public:
    explicit ContentStore(QString folder);

    [[nodiscard]] const QString& folder() const { return m_folder; }
    /// `sha256` in lower-case hexadecimal digits.
    [[nodiscard]] QString path(const QString& sha256) const;
    [[nodiscard]] bool holds(const QString& sha256) const;
    /// The same for a content that is about to be referred to: it counts as new from now on. No
    /// where it has just gone.
    [[nodiscard]] bool claim(const QString& sha256) const;
    /// Gives a file that is whole and on the disk its content's name beside its own, which may go
    /// once something refers to the content.
    Result<void> adopt(const QString& file, const QString& sha256) const;
    /// Harmless when it is not there. Nothing refers to it any more.
    void remove(const QString& sha256) const;

private:
    friend class IncomingContent;
    [[nodiscard]] Result<void> makeFolderFor(const QString& sha256) const;

    QString m_folder;
};

/// A content on its way in, piece by piece; forgotten unless it is kept. One thread.
class IncomingContent {
public:
    /// `Unavailable` when the disk refuses.
    static Result<std::unique_ptr<IncomingContent>> begin(const ContentStore& store);

    Result<void> write(QByteArrayView piece);
    [[nodiscard]] qint64 size() const { return m_size; }
    /// Answers with its SHA-256 once content and name are on the disk. Call once.
    Result<QString> keep();

private:
    explicit IncomingContent(ContentStore store);

    ContentStore m_store;
    QTemporaryFile m_file;
    Digest m_digest;
    qint64 m_size = 0;
};

} // namespace hearth::server
