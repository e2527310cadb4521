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
    m_messages += page.messages.size();
    m_after = page.next;
    if (!page.hasMore) {
        m_workspaces.removeFirst();
        m_after = 0;
        m_page = 0;
    }
    Q_EMIT progressed(m_messages);
    writeMessages();
}

void OwnData::finish()
{
    const bool written = m_zip->close();
    m_zip.reset();
    if (written) {
        Q_EMIT done(m_messages);
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

void OwnData::giveUp(const Error& error)
{
    m_zip->close();
    m_zip.reset();
    QFile::remove(m_path);
    Q_EMIT failed(error);
}

} // namespace hearth::models
