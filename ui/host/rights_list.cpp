// SPDX-License-Identifier: Apache-2.0
#include "ui/host/rights_list.h"

#include "ui/account/reset_code_dialog.h"
#include "ui/shell/sheet.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/toggle_switch.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <chrono>

namespace hearth::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 pageSize = 50; ///< people
constexpr int rowsShown = 4;
constexpr auto searchDelay = 250ms;

} // namespace

RightsList::RightsList(models::Account& account, QWidget* parent)
    : QWidget(parent)
    , m_account(&account)
    , m_search(new QLineEdit(this))
    , m_nobody(new Label({}, TextRole::Muted, this))
    , m_more(new Button(tr("Show more"), ButtonKind::Quiet, this))
{
    m_search->setObjectName(u"searchPeople"_s);
    m_search->setPlaceholderText(tr("Find a person"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_more->setAutoDefault(false);
    auto* inside = new QWidget;
    m_layout = new QVBoxLayout(inside);
    m_layout->setContentsMargins(0, 0, metrics::gap, 0);
    m_layout->addWidget(m_nobody);
    m_layout->addWidget(m_more, 0, Qt::AlignLeft);
    m_layout->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // its rows take it
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(inside);
    inside->setAutoFillBackground(false); // setWidget switches it on
    scroll->setFixedHeight(rowsShown * (metrics::avatar + metrics::gap));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_search);
    layout->addWidget(scroll);
    m_rest.setSingleShot(true);
    m_rest.setInterval(searchDelay);
    connect(m_search, &QLineEdit::textChanged, &m_rest, qOverload<>(&QTimer::start));
    connect(&m_rest, &QTimer::timeout, this, &RightsList::start);
    connect(m_more, &QPushButton::clicked, this, &RightsList::fetch);
    start();
}

void RightsList::start()
{
    ++m_round;
    m_last.reset();
    if (m_page)
        m_page->deleteLater();
    m_page = new QWidget;
    m_rows = new QVBoxLayout(m_page);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(metrics::gap);
    m_layout->insertWidget(0, m_page);
    m_nobody->hide();
    m_more->hide();
    fetch();
}

void RightsList::fetch()
{
    if (!m_account)
        return;
    m_more->setEnabled(false);
    m_account
        ->listUsers({ .after = m_last, .search = m_search->text().trimmed(), .limit = pageSize })
        .then(this, [this, round = m_round](const Result<protocol::UserList>& page) {
            if (round != m_round)
                return;
            m_more->setEnabled(true);
            if (page)
                append(*page);
            else
                Q_EMIT failed(page.error());
        });
}

void RightsList::append(const protocol::UserList& page)
{
    for (const User& user : page.users)
        addRow(user);
    if (!page.users.isEmpty())
        m_last = page.users.last().id;
    m_more->setVisible(page.hasMore);
    m_nobody->setText(m_search->text().isEmpty() ? tr("Nobody has an account here yet.")
                                                 : tr("Nobody here has such a name."));
    m_nobody->setVisible(!m_last);
}

void RightsList::addRow(const User& user)
{
    auto* toggle = new ToggleSwitch(m_page);
    toggle->setObjectName(u"mayCreate"_s);
    toggle->setAccessibleName(tr("%1 may create workspaces").arg(user.displayName));
    toggle->setChecked(user.mayCreateWorkspaces || user.ownsServer);
    toggle->setEnabled(!user.ownsServer);
    connect(toggle, &QCheckBox::clicked, this,
        [this, user, toggle](bool may) { give(user, *toggle, may); });
    const QString detail = user.ownsServer ? tr("Owns this server")
                                           : user.email.value_or(QString());
    auto* action = new QWidget(m_page);
    auto* line = new QHBoxLayout(action);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::gap);
    if (!user.ownsServer)
        addReset(*action, user);
    line->addWidget(toggle);
    m_rows->addWidget(new SheetRow(user.displayName, detail, action, m_page));
}

void RightsList::addReset(QWidget& action, const User& user)
{
    auto* reset = new Button(tr("New password…"), ButtonKind::Quiet, &action);
    reset->setObjectName(u"resetPassword"_s);
    reset->setAutoDefault(false);
    reset->setAccessibleName(tr("New password for %1…").arg(user.displayName));
    action.layout()->addWidget(reset);
    connect(reset, &QPushButton::clicked, this, [this, user] {
        if (!m_account)
            return;
        (new ResetCodeDialog(
             *m_account, { .id = user.id, .name = user.displayName, .workspace = {} }, window()))
            ->open();
    });
}

void RightsList::give(const User& user, QCheckBox& toggle, bool may)
{
    if (!m_account)
        return;
    m_account->updateUser({ .userId = user.id, .mayCreateWorkspaces = may })
        .then(&toggle, [this, box = &toggle, may](const Result<User>& changed) {
            box->setChecked(changed ? changed->mayCreateWorkspaces : !may);
            if (!changed)
                Q_EMIT failed(changed.error());
        });
}

} // namespace hearth::ui
