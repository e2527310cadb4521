// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/client/browser.h"
#include "core/models/client.h"
#include "ui/account/choice_page.h"
#include "ui/account/start_page.h"

#include <QWidget>

namespace hearth::ui {

class FingerprintPage;
class JoinPage;
class PageStack;
class SignInPage;
class SignUpPage;

/// The ways in, one page at a time. Fills the window on the first start, and again for every
/// further workspace. Window's thread.
class WelcomeView final : public QWidget {
    Q_OBJECT

public:
    WelcomeView(models::Client& client, client::Browser& browser, QWidget* parent);

    /// The first page. With a name, it offers the way back to that workspace.
    void showChoice(const QString& returnTo);
    /// The join page, filled in with a hearth:// link.
    void showJoin(const QString& link);
    /// A hearth:// link that leads in: the join page filled in, or, of a mail for a forgotten
    /// password, where a new one is set.
    void openLink(const QString& link);
    /// For an account whose session has ended.
    void showSignIn(const QString& address, const QString& email);
    /// One step back; false when this is the first page.
    bool goBack();

Q_SIGNALS:
    void workspaceReady(hearth::WorkspaceId workspace, hearth::ui::StartPage::Then then);
    void returnRequested();

protected:
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void choose(ChoicePage::Choice choice);
    void turnTo(QWidget* page);
    void connectPages();
    void showFirstWorkspace(const models::Account& account);
    void showChangedFingerprint(const QString& expected);

    models::Client& m_client;
    client::Browser& m_browser;
    PageStack* m_pages = nullptr;
    ChoicePage* m_choice = nullptr;
    StartPage* m_start = nullptr;
    JoinPage* m_join = nullptr;
    SignInPage* m_signIn = nullptr;
    SignUpPage* m_signUp = nullptr;
    FingerprintPage* m_fingerprint = nullptr;
    QString m_returnTo;
};

} // namespace hearth::ui
