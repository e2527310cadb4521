// SPDX-License-Identifier: Apache-2.0
#include "ui/invite/invite_form.h"

#include "core/domain/domain_name.h"
#include "ui/shell/sheet.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QRegularExpression>
#include <QSignalBlocker>

#include <algorithm>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using protocol::InviteCreate;

namespace {

constexpr int hoursPerDay = 24;
constexpr qsizetype mostAddresses = 50; ///< at once

} // namespace

InviteForm::InviteForm(const models::Directory& directory, QWidget* parent)
    : QWidget(parent)
    , m_directory(directory)
    , m_whom(new QComboBox(this))
    , m_hours(new QComboBox(this))
    , m_uses(new QComboBox(this))
    , m_emails(new TextField(tr("E-mail addresses (optional)"),
          tr("One invitation for each, for seven days. Several are separated by commas."), this))
    , m_create(new Button(tr("Create invitation"), ButtonKind::Secondary, this))
{
    m_whom->setObjectName(u"inviteWhom"_s);
    m_hours->setObjectName(u"inviteHours"_s);
    m_uses->setObjectName(u"inviteUses"_s);
    m_emails->setObjectName(u"inviteEmails"_s);
    m_create->setObjectName(u"createInvite"_s);
    m_create->setAutoDefault(false);
    for (const int days : { 1, 7, 30 })
        m_hours->addItem(tr("%n day(s)", nullptr, days), days * hoursPerDay);
    m_hours->insertItem(0, tr("1 hour"), 1);
    m_hours->setCurrentIndex(2);
    m_uses->addItem(tr("Any number of people"), 0);
    for (const int people : { 1, 5, 10, 25, 100 })
        m_uses->addItem(tr("%n person(s)", nullptr, people), people);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::smallGap);
    layout->addWidget(new SheetRow(tr("Who comes in"), {}, m_whom, this));
    layout->addWidget(new SheetRow(tr("Good for"), {}, m_hours, this));
    layout->addWidget(new SheetRow(tr("For how many"), {}, m_uses, this));
    layout->addWidget(m_emails);
    layout->addWidget(m_create, 0, Qt::AlignTrailing);
    connect(&directory, &models::Directory::roomsChanged, this, &InviteForm::fillRooms);
    connect(m_emails, &TextField::textChanged, this, &InviteForm::refresh);
    connect(m_emails, &TextField::returnPressed, this, &InviteForm::submit);
    connect(m_create, &QPushButton::clicked, this, &InviteForm::submit);
    fillRooms();
    refresh();
}

void InviteForm::fillRooms()
{
    QList<Room> channels;
    for (const replica::RoomState& state : m_directory.rooms()) {
        if (state.room.isChannel() && !state.room.archivedAt)
            channels.append(state.room);
    }
    std::ranges::sort(channels, [](const Room& a, const Room& b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    const QSignalBlocker quiet(m_whom);
    const QVariant chosen = m_whom->currentData();
    m_whom->clear();
    m_whom->addItem(tr("Members of the workspace"));
    for (const Room& channel : std::as_const(channels))
        m_whom->addItem(tr("Guests of #%1").arg(channel.name), QVariant::fromValue(channel.id));
    for (int i = 1; i < m_whom->count(); ++i) {
        if (chosen.isValid() && m_whom->itemData(i).value<RoomId>() == chosen.value<RoomId>())
            m_whom->setCurrentIndex(i);
    }
}

void InviteForm::refresh()
{
    const bool byEmail = !m_emails->text().trimmed().isEmpty();
    m_hours->setEnabled(!byEmail);
    m_uses->setEnabled(!byEmail);
    m_create->setText(byEmail ? tr("Create invitations") : tr("Create invitation"));
}

void InviteForm::setBusy(bool busy) { setEnabled(!busy); }

void InviteForm::clear()
{
    m_emails->setText({});
    refresh();
}

std::optional<QStringList> InviteForm::addresses()
{
    static const QRegularExpression between(u"[,;\\s]+"_s);
    QStringList out = m_emails->text().split(between, Qt::SkipEmptyParts);
    out.removeDuplicates();
    for (const QString& address : std::as_const(out)) {
        if (domainOfEmail(address))
            continue;
        m_emails->setError(tr("“%1” is not an e-mail address.").arg(address));
        m_emails->edit().setFocus();
        return {};
    }
    if (out.size() > mostAddresses) {
        m_emails->setError(tr("At most %n address(es) at once.", nullptr, int { mostAddresses }));
        m_emails->edit().setFocus();
        return {};
    }
    return out;
}

void InviteForm::submit()
{
    const std::optional<QStringList> emails = addresses();
    if (!emails)
        return;
    InviteCreate invite;
    if (const QVariant room = m_whom->currentData(); room.isValid())
        invite.roomId = room.value<RoomId>();
    QList<InviteCreate> invites;
    for (const QString& email : *emails) {
        invite.email = email;
        invites.append(invite);
    }
    if (emails->isEmpty()) {
        invite.hours = m_hours->currentData().toLongLong();
        invite.maxUses = m_uses->currentData().toLongLong();
        invites.append(invite);
    }
    Q_EMIT submitted(invites);
}

bool InviteForm::showRefusal(const Error& error, const QString& sentence)
{
    if (error.field != "email"_L1)
        return false;
    m_emails->setError(sentence);
    m_emails->edit().setFocus();
    return true;
}

} // namespace hearth::ui
