// SPDX-License-Identifier: Apache-2.0
#include "ui/account/choice_page.h"

#include "ui/account/found_hosts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace hearth::ui {

using namespace Qt::StringLiterals;

ChoicePage::ChoicePage(client::Browser& browser, QWidget* parent)
    : QWidget(parent)
    , m_start(new CardButton(tr("Start here"), {}, this))
    , m_join(new CardButton(tr("Join a team"), {}, this))
    , m_hosts(new FoundHosts(browser, this))
    , m_signIn(new CardButton(
          tr("Sign in to a server"), tr("Your organisation gave you an address."), this))
    , m_import(new Button(tr("Import from Slack…"), ButtonKind::Secondary, this))
    , m_return(new Button({}, ButtonKind::Quiet, this))
    , m_continue(new Button(tr("Continue"), ButtonKind::Primary, this))
{
    setAccessibleName(tr("Welcome to Hearth"));
    m_start->setObjectName(u"start"_s);
    m_join->setObjectName(u"join"_s);
    m_signIn->setObjectName(u"signIn"_s);
    m_import->setObjectName(u"import"_s);
    m_continue->setObjectName(u"continue"_s);
    auto* cards = new QButtonGroup(this);
    cards->setExclusive(true);
    for (CardButton* card : { m_start, m_join, m_signIn }) {
        card->setCheckable(true);
        cards->addButton(card);
    }

    auto* head = new QVBoxLayout;
    head->setSpacing(metrics::grid);
    head->addWidget(new Label(tr("Welcome to Hearth"), TextRole::LargeTitle, this));
    head->addWidget(
        new Label(tr("Team chat that lives on your own machine."), TextRole::Muted, this));
    auto* join = new QVBoxLayout;
    join->setSpacing(metrics::grid);
    join->addWidget(m_join);
    join->addWidget(m_hosts);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_import);
    buttons->addWidget(m_return);
    buttons->addStretch();
    buttons->addWidget(m_continue);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addLayout(head);
    layout->addSpacing(metrics::grid);
    layout->addWidget(m_start);
    layout->addLayout(join);
    layout->addWidget(m_signIn);
    layout->addSpacing(metrics::grid);
    layout->addLayout(buttons);
    layout->addStretch();

    connect(m_continue, &QPushButton::clicked, this, [this] { Q_EMIT chosen(current()); });
    connect(m_import, &QPushButton::clicked, this, [this] { Q_EMIT chosen(Choice::Import); });
    connect(m_return, &QPushButton::clicked, this, &ChoicePage::returnRequested);
    connect(m_hosts, &FoundHosts::chosen, this, &ChoicePage::hostChosen);
    connect(m_hosts, &FoundHosts::countChanged, this, &ChoicePage::describeJoin);
    connect(m_hosts, &FoundHosts::emptied, this, &ChoicePage::enter);
    connect(m_join, &QPushButton::toggled, m_hosts, &FoundHosts::setExplaining);
    describeJoin();
    setServer(Server::Inside);
    setReturnTo({});
}

void ChoicePage::setServer(Server server)
{
    const QString missing = tr("This build of Hearth has no server inside. Join a team or sign in "
                               "to a server instead.");
    m_start->setEnabled(server != Server::Missing);
    m_import->setEnabled(server == Server::Inside);
    m_import->setToolTip(server == Server::Inside ? QString() : missing);
    switch (server) {
    case Server::Inside:
        m_start->setDescription(tr("Make a workspace on this computer. No account, no internet "
                                   "needed. You can invite people later."));
        break;
    case Server::Elsewhere:
        m_start->setDescription(tr("Make a workspace on a server that you are signed in to."));
        break;
    case Server::Missing:
        m_start->setDescription(missing);
        break;
    }
    (m_start->isEnabled() ? m_start : m_join)->setChecked(true);
}

void ChoicePage::describeJoin()
{
    m_join->setDescription(m_hosts->count() > 0
            ? tr("With a link or code — or pick one on your network:")
            : tr("With a link or a code that somebody gave you."));
}

ChoicePage::Choice ChoicePage::current() const
{
    if (m_join->isChecked())
        return Choice::Join;
    return m_signIn->isChecked() ? Choice::SignIn : Choice::Start;
}

void ChoicePage::setReturnTo(const QString& workspaceName)
{
    m_return->setText(tr("Back to %1").arg(workspaceName));
    m_return->setVisible(!workspaceName.isEmpty());
}

void ChoicePage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QWidget::keyPressEvent(event);
    auto* button = qobject_cast<QAbstractButton*>(focusWidget());
    if (button && !qobject_cast<CardButton*>(button))
        button->click(); // what stands beside the cards goes somewhere else
    else
        Q_EMIT chosen(current());
}

void ChoicePage::enter()
{
    for (CardButton* card : { m_start, m_join, m_signIn }) {
        if (card->isChecked())
            card->setFocus();
    }
}

} // namespace hearth::ui
