// SPDX-License-Identifier: Apache-2.0
#include "core/models/own_data.h"

#include "core/models/account_safety.h"
#include "core/models/server_call.h"

#include <KZip>
#include <QFile>

namespace hearth::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pageSize = 500;

} // namespace

OwnData::OwnData(const Account& account, QString path, QObject* owner)
    : QObject(owner)
    , m_account(account)
    , m_path(std::move(path))
    , m_workspaces(account.record().workspaces)
{
}

OwnData::~OwnData()
{
    if (!m_zip)
        return;
    m_files.reset();
    m_zip->close();
    QFile::remove(m_path);
}

void OwnData::start()
{
    m_zip = std::make_unique<KZip>(m_path);
    if (!m_zip->open(QIODevice::WriteOnly)) {
        m_zip.reset();
        Q_EMIT failed({ .code = ErrorCode::Unavailable,
            .message = u"the file cannot be written"_s,
            .field = u"path"_s,
            .detail = {},
            .details = {},
            .requestId = {} });
        return;
    }
    m_files = std::make_unique<OwnFiles>(m_account, *m_zip, m_path, nullptr);
    connect(m_files.get(), &OwnFiles::moved, this, &OwnData::filesMoved);
    connect(m_files.get(), &OwnFiles::taken, this, &OwnData::filesTaken);
    connect(m_files.get(), &OwnFiles::failed, this, &OwnData::giveUp);
    writeAccount();
}

bool OwnData::write(const QString& name, const QByteArray& text)
{
    if (m_zip->writeFile(name, text))
        return true;
    giveUp({ .code = ErrorCode::Unavailable,
        .message = u"the file cannot be written"_s,
        .field = u"path"_s,
        .detail = {},
        .details = {},
        .requestId = {} });
    return false;
}

void OwnData::writeAccount()
{
    if (!m_account.record().user || write(u"account.json"_s, toJson(*m_account.record().user)))
        writeSessions();
}

void OwnData::writeSessions()
{
    AccountSafety(m_account).sessions().then(
        this, [this](const Result<protocol::SessionList>& list) {
            if (!list)
                giveUp(list.error());
            else if (write(u"devices.json"_s, toJson(*list)))
                writeTokens();
        });
}

void OwnData::writeTokens()
{
    AccountSafety(m_account).tokens().then(this, [this](const Result<protocol::TokenList>& list) {
        if (!list)
            giveUp(list.error());
        else if (write(u"tokens.json"_s, toJson(*list)))
            writeMessages();
    });
}

void OwnData::writeMessages()
{
    if (m_workspaces.isEmpty()) {
        finish();
        return;
    }
    callServer(m_account, protocol::accountExport, m_workspaces.constFirst().id,
        protocol::AccountExport { .after = m_after, .limit = pageSize })
        .then(this, [this](const Result<protocol::AccountExportPage>& page) {
            if (page)
                take(*page);
            else
                giveUp(page.error());
        });
}

void OwnData::take(const protocol::AccountExportPage& page)
{
    const QString folder = u"workspaces/"_s + m_workspaces.constFirst().id.toString();
    if (m_page == 0 && !write(folder + u"/workspace.json"_s, toJson(m_workspaces.constFirst())))
        return;
    const QString number = QString::number(++m_page).rightJustified(5, u'0');
    const QString name = u"%1/messages-%2.json"_s.arg(folder, number);
    if (!page.messages.isEmpty() && !write(name, toJson(page.messages)))
        return;
    m_count.messages += page.messages.size();
    m_after = page.next;
    m_hasMore = page.hasMore;
    Q_EMIT progressed(m_count);
    m_files->take(m_workspaces.constFirst().id, folder, page.messages);
}

void OwnData::filesMoved(qint64 bytes)
{
    OwnDataCount count = m_count;
    count.bytes += bytes;
    Q_EMIT progressed(count);
}

void OwnData::filesTaken()
{
    const QList<OwnFile>& index = m_files->index();
    const QString name = u"workspaces/%1/files-%2.json"_s.arg(
        m_workspaces.constFirst().id.toString(), QString::number(m_page).rightJustified(5, u'0'));
    if (!index.isEmpty() && !write(name, toJson(index)))
        return;
    for (const OwnFile& file : index) {
        m_count.files += file.path ? 1 : 0;
        m_count.missing += file.path ? 0 : 1;
        m_count.bytes += file.path ? file.size : 0;
    }
    if (!m_hasMore) {
        m_workspaces.removeFirst();
        m_after = 0;
        m_page = 0;
    }
    Q_EMIT progressed(m_count);
    writeMessages();
}

void OwnData::finish()
{
    dropFiles();
    const bool written = m_zip->close();
    m_zip.reset();
    if (written) {
        Q_EMIT done(m_count);
        return;
    }
    QFile::remove(m_path);
    Q_EMIT failed({ .code = ErrorCode::Unavailable,
        .message = u"the file cannot be written"_s,
        .field = u"path"_s,
        .detail = {},
        .details = {},
        .requestId = {} });
}

/// It may be telling this something just now.
void OwnData::dropFiles()
{
    m_files->disconnect(this);
    m_files.release()->deleteLater();
}

void OwnData::giveUp(const Error& error)
{
    dropFiles();
    m_zip->close();
    m_zip.reset();
    QFile::remove(m_path);
    Q_EMIT failed(error);
}

} // namespace hearth::models
