// SPDX-License-Identifier: Apache-2.0
#include "ui/account/devices_page.h"

#include "ui/shell/sheet.h"
#include "ui/theme/metrics.h"

#include <QLocale>
#include <QVBoxLayout>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

QString moment(Timestamp time)
{
    return QLocale().toString(time.toDateTime(), QLocale::ShortFormat);
}

} // namespace

DevicesPage::DevicesPage(models::Account& account, QWidget* parent)
    : AccountPage(parent)
    , m_safety(account)
    , m_news(new InlineMessage(this))
    , m_rows(new QVBoxLayout)
    , m_endOthers(new Button(tr("Sign out everywhere &else"), ButtonKind::Secondary, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    m_news->setObjectName(u"news"_s);
    m_news->hide();
    m_endOthers->setObjectName(u"endOthers"_s);
    m_endOthers->setAutoDefault(false);
    m_endOthers->setEnabled(false);
    layout->addWidget(m_news);
    layout->addLayout(m_rows);
    layout->addWidget(m_endOthers, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_endOthers, &QPushButton::clicked, this, &DevicesPage::endOthers);
    connect(m_news, &InlineMessage::actionRequested, this, &DevicesPage::dismiss);
}

void DevicesPage::enter()
{
    m_safety.sessions().then(this, [this](const Result<protocol::SessionList>& list) {
        if (list)
            show(*list);
        else
            Q_EMIT failed(list.error());
    });
    m_safety.notices().then(this, [this](const Result<protocol::NoticeList>& list) {
        if (list)
            showNotices(list->notices);
    });
}

QString DevicesPage::sentence(const AccountNotice& notice)
{
    const QString device = notice.deviceName.isEmpty() ? tr("an unnamed device")
                                                       : u"“%1”"_s.arg(notice.deviceName);
    switch (notice.kind) {
    case AccountNoticeKind::SessionStolen:
        return tr("%1: somebody used a copy of the sign-in of %2. It was ended there. If that was "
                  "not you, change your password.")
            .arg(moment(notice.happenedAt), device);
    case AccountNoticeKind::PasswordChanged:
        return tr("%1: your password was changed on %2.").arg(moment(notice.happenedAt), device);
    case AccountNoticeKind::PasswordReset:
        return tr("%1: your password was set anew on %2, with a code from an administrator.")
            .arg(moment(notice.happenedAt), device);
    case AccountNoticeKind::SecondFactorReset:
        return tr("%1: an administrator took the second factor off your account. Set a new one up "
                  "under Security.")
            .arg(moment(notice.happenedAt));
    case AccountNoticeKind::SessionsEnded:
        return notice.deviceName.isEmpty()
            ? tr("%1: an administrator signed you out on every device.")
                  .arg(moment(notice.happenedAt))
            : tr("%1: an administrator signed you out on %2.")
                  .arg(moment(notice.happenedAt), device);
    case AccountNoticeKind::BackupFailed:
        return tr("%1: the scheduled backup of your server failed. Look at the backups of the "
                  "server to see why.")
            .arg(moment(notice.happenedAt));
    case AccountNoticeKind::Other:
        break;
    }
    return tr("%1: something about the safety of your account changed. Look at your devices and "
              "your password.")
        .arg(moment(notice.happenedAt));
}

QString DevicesPage::detail(const protocol::SessionInfo& session)
{
    const QString address = session.address.isEmpty() ? tr("the server's own computer")
                                                      : session.address;
    return session.current
        ? tr("This device · %1 · signed in %2", "address, time")
              .arg(address, moment(session.createdAt))
        : tr("Last used %1 · %2", "time, address").arg(moment(session.lastUsedAt), address);
}

void DevicesPage::show(const protocol::SessionList& list)
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const protocol::SessionInfo& session : list.sessions) {
        const QString name = session.deviceName.isEmpty() ? tr("Unnamed device")
                                                          : session.deviceName;
        Button* button = nullptr;
        if (!session.current) {
            button = new Button(tr("Sign out"), ButtonKind::Secondary, this);
            button->setObjectName(u"end"_s);
            button->setAutoDefault(false);
            button->setAccessibleName(tr("Sign out %1").arg(name));
            connect(button, &QPushButton::clicked, this, [this, session] { end(session); });
        }
        m_rows->addWidget(new SheetRow(name, detail(session), button, this));
    }
    m_endOthers->setEnabled(list.sessions.size() > 1);
    Q_EMIT resized();
}

void DevicesPage::showNotices(const QList<AccountNotice>& notices)
{
    m_unseen.clear();
    QStringList sentences;
    for (const AccountNotice& notice : notices) {
        m_unseen.append(notice.id);
        sentences.append(sentence(notice));
    }
    if (sentences.isEmpty())
        m_news->clear();
    else
        m_news->setMessage(MessageTone::Warning, sentences.join(u'\n'), tr("I have seen this"));
    Q_EMIT resized();
}

void DevicesPage::dismiss()
{
    m_safety.dismiss(m_unseen).then(this, [this](const Result<protocol::Nothing>& done) {
        if (done)
            showNotices({});
        else
            Q_EMIT failed(done.error());
    });
}

void DevicesPage::end(const protocol::SessionInfo& session)
{
    m_safety.endSession(session.id).then(this, [this](const Result<protocol::Nothing>& done) {
        // One that ended meanwhile is what was wanted.
        if (!done && done.error().code != ErrorCode::NotFound)
            Q_EMIT failed(done.error());
        else
            enter();
    });
}

void DevicesPage::endOthers()
{
    m_safety.endOtherSessions().then(this, [this](const Result<protocol::SessionList>& left) {
        if (!left) {
            Q_EMIT failed(left.error());
            return;
        }
        show(*left);
        Q_EMIT said(tr("Only this device is signed in now."));
    });
}

} // namespace hearth::ui
