// SPDX-License-Identifier: Apache-2.0
#include "ui/account/welcome_view.h"

#include "ui/account/fingerprint_page.h"
#include "ui/account/join_page.h"
#include "ui/account/sign_in_page.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace hearth::ui {

WelcomeView::WelcomeView(models::Client& client, client::Browser& browser, QWidget* parent)
    : QWidget(parent)
    , m_browser(browser)
    , m_pages(new QStackedWidget)
    , m_choice(new ChoicePage(browser, client.hasLocalServer() ? ChoicePage::Server::Inside : ChoicePage::Server::Missing, m_pages))
    , m_start(new StartPage(client, m_pages))
    , m_join(new JoinPage(client, m_pages))
    , m_signIn(new SignInPage(client, m_pages))
    , m_fingerprint(new FingerprintPage(m_pages))
{
    for (QWidget* page : std::initializer_list<QWidget*> { m_choice, m_start, m_join, m_signIn, m_fingerprint })
        m_pages->addWidget(page);
    m_pages->setMaximumWidth(metrics::dialogWidth - 2 * metrics::dialogPadding);

    auto* column = new QWidget;
    auto* centred = new QHBoxLayout(column);
    centred->setContentsMargins(metrics::sectionGap, 2 * metrics::sectionGap, metrics::sectionGap, metrics::sectionGap);
    centred->addStretch(1);
    centred->addWidget(m_pages, 100);
    centred->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    column->setAutoFillBackground(false);
    scroll->setWidget(column);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);

    connect(m_choice, &ChoicePage::chosen, this, &WelcomeView::choose);
    connect(m_choice, &ChoicePage::returnRequested, this, &WelcomeView::returnRequested);
    connect(m_choice, &ChoicePage::hostChosen, this, [this](const client::FoundServer& host) {
        m_join->setHost(host);
        turnTo(m_join);
    });
    for (EntryPage* page : std::initializer_list<EntryPage*> { m_start, m_join, m_signIn })
        connect(page, &EntryPage::backRequested, this, [this] { turnTo(m_choice); });
    connect(m_fingerprint, &EntryPage::backRequested, this, [this] { showJoin({}); });
    connect(m_start, &StartPage::done, this, &WelcomeView::workspaceReady);
    connect(m_join, &JoinPage::done, this, [this](const WorkspaceId& id) { Q_EMIT workspaceReady(id, StartPage::Then::Open); });
    connect(m_signIn, &SignInPage::done, this, [this](const WorkspaceId& id) { Q_EMIT workspaceReady(id, StartPage::Then::Open); });
    connect(m_join, &JoinPage::changedFingerprint, this, &WelcomeView::showChangedFingerprint);
    connect(m_signIn, &SignInPage::changedFingerprint, this, &WelcomeView::showChangedFingerprint);
}

void WelcomeView::showChoice(const QString& returnTo)
{
    m_returnTo = returnTo;
    m_choice->setReturnTo(returnTo);
    turnTo(m_choice);
}

void WelcomeView::showJoin(const QString& link)
{
    m_join->setLink(link);
    turnTo(m_join);
}

void WelcomeView::showSignIn(const QString& address, const QString& email)
{
    m_signIn->prefill(address, email);
    turnTo(m_signIn);
}

void WelcomeView::showChangedFingerprint(const QString& expected)
{
    m_fingerprint->setExpected(expected);
    turnTo(m_fingerprint);
}

void WelcomeView::choose(ChoicePage::Choice choice)
{
    switch (choice) {
    case ChoicePage::Choice::Start:
    case ChoicePage::Choice::Import:
        m_start->prepare(choice == ChoicePage::Choice::Import ? StartPage::Then::Import : StartPage::Then::Open);
        return turnTo(m_start);
    case ChoicePage::Choice::Join:
        return turnTo(m_join);
    case ChoicePage::Choice::SignIn:
        return turnTo(m_signIn);
    }
}

void WelcomeView::turnTo(QWidget* page)
{
    m_pages->setCurrentWidget(page);
    if (auto* entry = qobject_cast<EntryPage*>(page))
        entry->enter();
    else
        m_choice->enter();
}

bool WelcomeView::goBack()
{
    if (m_pages->currentWidget() != m_choice) {
        turnTo(m_choice);
        return true;
    }
    if (m_returnTo.isEmpty())
        return false;
    Q_EMIT returnRequested();
    return true;
}

void WelcomeView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    // Looking around costs a thread and a bus connection, so it waits until somebody may want to join.
    if (!std::exchange(m_browsing, true))
        m_browser.start();
}

void WelcomeView::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), themeOf(*this).background);
}

} // namespace hearth::ui
