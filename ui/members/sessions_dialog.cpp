// SPDX-License-Identifier: Apache-2.0
#include "ui/members/sessions_dialog.h"

#include "ui/shell/confirm.h"
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

SessionsDialog::SessionsDialog(const models::Account& account, Person person, QWidget* parent)
    : Sheet(tr("Sessions of %1").arg(person.name),
          tr("Where %1 is signed in. Signing out a device that was lost ends its access at once.")
              .arg(person.name),
          parent)
    , m_safety(account)
    , m_person(std::move(person))
    , m_list(new QWidget(this))
    , m_rows(new QVBoxLayout(m_list))
    , m_nothing(new Label(tr("They are signed in nowhere."), TextRole::Muted, this))
{
    m_rows->setContentsMargins({});
    m_rows->setSpacing(metrics::gap);
    m_nothing->setObjectName(u"noSessions"_s);
    m_nothing->hide();
    body().addWidget(m_list);
    body().addWidget(m_nothing);
    m_endAll = addButton(tr("Sign out &everywhere…"), ButtonKind::Secondary, Side::Leading);
    m_endAll->setObjectName(u"endAll"_s);
    m_endAll->setAutoDefault(false);
    m_endAll->setEnabled(false);
    addCloseButton(tr("Close"))->setDefault(true);
    connect(m_endAll, &QPushButton::clicked, this, &SessionsDialog::askEndAll);
    m_safety.sessionsOf(m_person.id, m_person.workspace)
        .then(this, [this](const Result<protocol::SessionList>& list) {
            if (list)
                show(*list);
            else
                showError(list.error(), ErrorContext::Workspace);
        });
}

void SessionsDialog::show(const protocol::SessionList& list)
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const protocol::SessionInfo& session : list.sessions)
        addRow(session);
    m_nothing->setVisible(list.sessions.isEmpty());
    m_endAll->setEnabled(!list.sessions.isEmpty());
    fit();
}

void SessionsDialog::addRow(const protocol::SessionInfo& session)
{
    const QString name = session.deviceName.isEmpty() ? tr("Unnamed device") : session.deviceName;
    const QString used = moment(session.lastUsedAt);
    auto* button = new Button(tr("Sign out"), ButtonKind::Secondary, m_list);
    button->setObjectName(u"end"_s);
    button->setAutoDefault(false);
    button->setAccessibleName(tr("Sign out %1").arg(name));
    connect(button, &QPushButton::clicked, this, [this, id = session.id, name] {
        end(id, tr("%1 is signed out on “%2”.").arg(m_person.name, name));
    });
    const QString detail = session.address.isEmpty()
        ? tr("Last used %1").arg(used)
        : tr("Last used %1 · %2", "time, address").arg(used, session.address);
    m_rows->addWidget(new SheetRow(name, detail, button, m_list));
}

void SessionsDialog::askEndAll()
{
    confirm(this,
        { .title = tr("Sign %1 out everywhere?").arg(m_person.name),
            .text = tr("What they have not sent yet stays on their devices. With their password "
                       "they can sign in again."),
            .verb = tr("Sign out"),
            .kind = ButtonKind::Danger },
        [this] { end(std::nullopt, tr("%1 is signed out on every device.").arg(m_person.name)); });
}

void SessionsDialog::end(const std::optional<SessionId>& session, const QString& done)
{
    clearMessage();
    m_list->setEnabled(false);
    m_endAll->setEnabled(false);
    m_safety
        .endSessionsOf(
            { .userId = m_person.id, .workspaceId = m_person.workspace, .sessionId = session })
        .then(this, [this, done](const Result<protocol::SessionList>& left) {
            m_list->setEnabled(true);
            m_endAll->setEnabled(true);
            if (!left) {
                showError(left.error(), ErrorContext::Workspace);
                return;
            }
            show(*left);
            showMessage(MessageTone::Good, done);
        });
}

} // namespace hearth::ui
