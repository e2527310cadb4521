// SPDX-License-Identifier: Apache-2.0
#include "ui/account/welcome_view.h"

#include "core/protocol/mail_link.h"
#include "ui/account/fingerprint_page.h"
#include "ui/account/join_page.h"
#include "ui/account/sign_in_page.h"
#include "ui/account/sign_up_page.h"
#include "ui/shell/page_stack.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QShowEvent>
#include <QVBoxLayout>

#include <utility>

namespace hearth::ui {

namespace {

/// The sheet of paper that the pages are on.
class WelcomeCard final : public QWidget {
protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = themeOf(*this);
        QPainter painter(this);
        drawRoundedRect(painter, rect(), metrics::cardRadius, theme.background, theme.line);
    }
};

} // namespace

WelcomeView::WelcomeView(models::Client& client, client::Browser& browser, QWidget* parent)
    : QWidget(parent)
    , m_client(client)
    , m_browser(browser)
    , m_pages(new PageStack(this))
    , m_choice(new ChoicePage(browser, m_pages))
    , m_start(new StartPage(client, m_pages))
    , m_join(new JoinPage(client, browser, m_pages))
    , m_signIn(new SignInPage(client, m_pages))
    , m_signUp(new SignUpPage(client, m_pages))
    , m_fingerprint(new FingerprintPage(m_pages))
{
    for (QWidget* page : std::initializer_list<QWidget*> {
             m_choice, m_start, m_join, m_signIn, m_signUp, m_fingerprint })
        m_pages->addPage(page);
    auto* card = new WelcomeCard;
    card->setFixedWidth(metrics::dialogWidth - metrics::dialogPadding);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(metrics::dialogPadding, metrics::dialogPadding,
        metrics::dialogPadding, metrics::dialogPadding);
    inside->addWidget(m_pages);
    auto* column = new QWidget;
    auto* centred = new QGridLayout(column);
    centred->setContentsMargins(
        metrics::sectionGap, metrics::sectionGap, metrics::sectionGap, metrics::sectionGap);
    centred->addWidget(card, 1, 1);
    centred->setColumnStretch(0, 1);
    centred->setColumnStretch(2, 1);
    centred->setRowStretch(0, 1);
    centred->setRowStretch(2, 2);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(column);
    column->setAutoFillBackground(false); // setWidget switches it on
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);

    connectPages();
}

void WelcomeView::connectPages()
{
    connect(m_choice, &ChoicePage::chosen, this, &WelcomeView::choose);
    connect(m_choice, &ChoicePage::returnRequested, this, &WelcomeView::returnRequested);
    connect(m_choice, &ChoicePage::hostChosen, this, [this](const client::FoundServer& host) {
        m_join->setHost(host);
        turnTo(m_join);
    });
    for (EntryPage* page : std::initializer_list<EntryPage*> { m_start, m_join, m_signIn })
        connect(page, &EntryPage::backRequested, this, [this] { turnTo(m_choice); });
    connect(m_signUp, &EntryPage::backRequested, this, [this] { turnTo(m_signIn); });
    connect(m_fingerprint, &EntryPage::backRequested, this, [this] { showJoin({}); });
    const auto open = [this](const WorkspaceId& id) {
        Q_EMIT workspaceReady(id, StartPage::Then::Open);
    };
    connect(m_start, &StartPage::done, this, &WelcomeView::workspaceReady);
    connect(m_join, &JoinPage::done, this, open);
    connect(m_join, &JoinPage::joined, this,
        [this](const WorkspaceId& id) { Q_EMIT workspaceReady(id, StartPage::Then::Welcome); });
    connect(m_signIn, &SignInPage::done, this, open);
    connect(m_signUp, &SignUpPage::done, this, open);
    connect(m_signIn, &SignInPage::workspaceNeeded, this, &WelcomeView::showFirstWorkspace);
    connect(m_signUp, &SignUpPage::workspaceNeeded, this, &WelcomeView::showFirstWorkspace);
    connect(m_signIn, &SignInPage::signUpRequested, this, [this](const QString& address) {
        m_signUp->setAddress(address);
        turnTo(m_signUp);
    });
    connect(m_join, &JoinPage::changedFingerprint, this, &WelcomeView::showChangedFingerprint);
    connect(m_signIn, &SignInPage::changedFingerprint, this, &WelcomeView::showChangedFingerprint);
    connect(m_signUp, &SignUpPage::changedFingerprint, this, &WelcomeView::showChangedFingerprint);
}

void WelcomeView::showFirstWorkspace(const models::Account& account)
{
    m_start->prepareAt(account);
    turnTo(m_start);
}

void WelcomeView::showChoice(const QString& returnTo)
{
    m_returnTo = returnTo;
    m_choice->setReturnTo(returnTo);
    if (m_client.hasLocalServer())
        m_choice->setServer(ChoicePage::Server::Inside);
    else
        m_choice->setServer(m_client.accountsThatMayCreate().empty()
                ? ChoicePage::Server::Missing
                : ChoicePage::Server::Elsewhere);
    turnTo(m_choice);
}

void WelcomeView::showJoin(const QString& link)
{
    m_join->setLink(link);
    turnTo(m_join);
}

void WelcomeView::openLink(const QString& link)
{
    const Result<protocol::MailLink> mail = protocol::MailLink::parse(link);
    if (!mail)
        return showJoin(link);
    const protocol::ServerAddress& server = mail->address;
    const QString pin = server.fingerprint.isEmpty() ? QString() : u'#' + server.fingerprint;
    showSignIn(server.authority() + pin, {});
    m_signIn->resetPassword(mail->code);
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
        m_start->prepare(
            choice == ChoicePage::Choice::Import ? StartPage::Then::Import : StartPage::Then::Open);
        return turnTo(m_start);
    case ChoicePage::Choice::Join:
        m_join->forgetHost();
        return turnTo(m_join);
    case ChoicePage::Choice::SignIn:
        return turnTo(m_signIn);
    }
}

void WelcomeView::turnTo(QWidget* page)
{
    m_pages->setCurrent(page);
    if (auto* entry = qobject_cast<EntryPage*>(page))
        entry->enter();
    else
        m_choice->enter();
}

bool WelcomeView::goBack()
{
    if (m_pages->current() != m_choice) {
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
    // Looking around costs a thread and a bus connection, so it waits until somebody may want to
    // join; each further time what is known is looked at anew.
    if (!event->spontaneous())
        m_browser.start();
}

void WelcomeView::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), themeOf(*this).sidebar);
}

} // namespace hearth::ui
