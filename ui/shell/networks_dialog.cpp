// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/networks_dialog.h"

#include "core/models/directory.h"
#include "core/models/server_call.h"

#include <QPlainTextEdit>
#include <QRegularExpression>

namespace hearth::ui {

using namespace Qt::StringLiterals;

namespace {

/// The number of the line that `networks[n]` means, from 1; 0: it means none.
int lineOf(const QString& field)
{
    static const QRegularExpression shape(u"^networks\\[(\\d+)\\]$"_s);
    const QRegularExpressionMatch match = shape.match(field);
    return match.hasMatch() ? match.captured(1).toInt() + 1 : 0;
}

} // namespace

NetworksDialog::NetworksDialog(
    models::Account& account, models::WorkspaceContext& workspace, QWidget* parent)
    : Sheet(tr("Networks"),
          tr("From where %1 may be used. Empty: from everywhere.")
              .arg(workspace.directory().workspace().name),
          parent)
    , m_account(&account)
    , m_workspace(workspace.id())
    , m_list(new QPlainTextEdit(this))
    , m_problem(new Label({}, TextRole::Small, this))
{
    setObjectName(u"networks"_s);
    auto* caption = new Label(
        tr("&Addresses and ranges, one a line, like 192.0.2.0/24 or 2001:db8::/32:"),
        TextRole::Body, this);
    caption->setWordWrap(true);
    caption->setBuddy(m_list);
    m_list->setObjectName(u"networkList"_s);
    m_list->setAccessibleName(tr("Addresses and ranges"));
    m_list->setTabChangesFocus(true);
    m_list->setEnabled(false); // until the server has said how it is now
    m_problem->setObjectName(u"networkProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* effect = new Label(tr("Whoever is elsewhere keeps what is on their device, and neither "
                                "gets nor sends anything until they are back. This computer, if "
                                "the server is in it, is always inside."),
        TextRole::Small, this);
    effect->setWordWrap(true);
    body().addWidget(caption);
    body().addWidget(m_list);
    body().addWidget(m_problem);
    body().addWidget(effect);
    addCloseButton(tr("Close"));
    m_save = addButton(tr("Save"), ButtonKind::Primary);
    m_save->setObjectName(u"saveNetworks"_s);
    connect(m_list, &QPlainTextEdit::textChanged, this, [this] {
        m_confirming = false;
        m_problem->hide();
        clearMessage();
        refresh();
    });
    connect(m_save, &QPushButton::clicked, this, [this] { save(m_confirming); });
    refresh();
    load();
}

void NetworksDialog::load()
{
    models::callServer(*m_account, protocol::workspaceNetworks, m_workspace, protocol::Nothing {})
        .then(this, [this](const Result<protocol::NetworkList>& list) {
            if (!list)
                return showError(list.error(), ErrorContext::Workspace);
            m_known = list->networks;
            m_list->setPlainText(list->networks.join(u'\n'));
            m_list->setEnabled(true);
            refresh();
        });
}

QStringList NetworksDialog::typed() const
{
    QStringList lines = m_list->toPlainText().split(u'\n');
    for (QString& line : lines)
        line = line.trimmed();
    lines.removeAll(QString());
    return lines;
}

void NetworksDialog::refresh()
{
    m_save->setText(m_confirming ? tr("Save and shut this place out") : tr("Save"));
    m_save->setEnabled(m_known && typed() != *m_known);
}

void NetworksDialog::save(bool confirmed)
{
    if (!m_account)
        return;
    clearMessage();
    m_save->setEnabled(false);
    models::callServer(*m_account, protocol::workspaceSetNetworks, m_workspace,
        protocol::SetNetworks { .networks = typed(), .confirmed = confirmed })
        .then(this, [this](const Result<protocol::NetworkList>& list) {
            if (!list)
                return show(list.error());
            m_known = list->networks;
            accept();
        });
}

/// Beside the list, with what was typed still in it.
void NetworksDialog::show(const Error& error)
{
    if (error.code == ErrorCode::Conflict && error.field == "confirmed"_L1) {
        m_confirming = true;
        showMessage(MessageTone::Warning,
            tr("You are at %1, and that is in none of these networks: you would be shut out "
               "yourself.")
                .arg(error.details.value("address"_L1).toString()));
    } else if (const int line = lineOf(error.field); line > 0) {
        m_problem->setText(
            tr("Line %1 is no address or range. Write it like 192.0.2.0/24 or 2001:db8::/32.")
                .arg(line));
        m_problem->show();
        m_list->setFocus();
    } else {
        showError(error, ErrorContext::Workspace);
    }
    refresh();
}

} // namespace hearth::ui
