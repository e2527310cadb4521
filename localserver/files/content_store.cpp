// SPDX-License-Identifier: Apache-2.0
#include "localserver/files/content_store.h"

#include "localserver/files/durable_rename.h"

#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>

namespace hearth::server {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> notWritten(const QString& detail)
{
    return fail(
        ErrorCode::Unavailable, u"the file cannot be stored: the disk refuses"_s, {}, detail);
}

} // namespace

ContentStore::ContentStore(QString folder)
    : m_folder(std::move(folder))
{
}

QString ContentStore::path(const QString& sha256) const
{
    return m_folder + u'/' + sha256.first(2) + u'/' + sha256;
}

bool ContentStore::claim(const QString& sha256) const
{
    // Rounds remove what nobody has referred to for long.
    return holds(sha256)
        && ::utimensat(AT_FDCWD, QFile::encodeName(path(sha256)).constData(), nullptr, 0) == 0;
}

bool ContentStore::holds(const QString& sha256) const { return QFileInfo::exists(path(sha256)); }

void ContentStore::remove(const QString& sha256) const { QFile::remove(path(sha256)); }

Result<void> ContentStore::makeFolderFor(const QString& sha256) const
{
    return makeFolder(QFileInfo(path(sha256)).path());
}

Result<void> ContentStore::adopt(const QString& file, const QString& sha256) const
{
    if (claim(sha256))
        return {};
    HEARTH_CHECK(makeFolderFor(sha256));
    const QString target = path(sha256);
    // Never a second name for the same bytes: whoever goes on with the upload would change both.
    return durableRename(file, target);
}

IncomingContent::IncomingContent(ContentStore store)
    : m_store(std::move(store))
    , m_file(m_store.folder() + u"/incoming-XXXXXX"_s)
{
}

Result<std::unique_ptr<IncomingContent>> IncomingContent::begin(const ContentStore& store)
{
    HEARTH_CHECK(makeFolder(store.folder()));
    std::unique_ptr<IncomingContent> content(new IncomingContent(store));
    if (!content->m_file.open())
        return notWritten(content->m_file.errorString());
    return content;
}

Result<void> IncomingContent::write(QByteArrayView piece)
{
    if (m_file.write(piece.data(), piece.size()) != piece.size())
        return notWritten(m_file.errorString());
    m_digest.addData(piece);
    m_size += piece.size();
    return {};
}

Result<QString> IncomingContent::keep()
{
    if (!m_file.flush() || ::fsync(m_file.handle()) != 0)
        return notWritten(m_file.errorString());
    const QString sha256 = QString::fromLatin1(m_digest.result().toHex());
    if (m_store.claim(sha256))
        return sha256;
    HEARTH_CHECK(m_store.makeFolderFor(sha256));
    HEARTH_CHECK(durableRename(m_file.fileName(), m_store.path(sha256)));
    m_file.setAutoRemove(false);
    return sha256;
}

} // namespace hearth::server
