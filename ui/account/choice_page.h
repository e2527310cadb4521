// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/client/browser.h"
#include "ui/widgets/buttons.h"

#include <QWidget>

namespace hearth::ui {

class FoundHosts;

/// The first picture: *Start here*, *Join a team*, *Sign in to a server*. Window's thread.
class ChoicePage final : public QWidget {
    Q_OBJECT

public:
    enum class Choice { Start, Join, SignIn, Import };
    /// Where a new workspace could live: in this process, only on servers elsewhere, or nowhere.
    enum class Server { Inside, Elsewhere, Missing };

    ChoicePage(client::Browser& browser, QWidget* parent);

    void setServer(Server server);

    /// The way back to what was open before; empty: there is nothing to go back to.
    void setReturnTo(const QString& workspaceName);
    void enter();

Q_SIGNALS:
    void chosen(hearth::ui::ChoicePage::Choice choice);
    void hostChosen(const hearth::client::FoundServer& host);
    void returnRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void describeJoin();
    [[nodiscard]] Choice current() const;

    CardButton* m_start = nullptr;
    CardButton* m_join = nullptr;
    FoundHosts* m_hosts = nullptr;
    CardButton* m_signIn = nullptr;
    Button* m_import = nullptr;
    Button* m_return = nullptr;
    Button* m_continue = nullptr;
};

} // namespace hearth::ui
