// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/account_safety.h"
#include "ui/account/account_page.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/states.h"

class QVBoxLayout;

namespace hearth::ui {

/// Where somebody is signed in, with ways to end that, and what happened to the account that its
/// owner has not seen yet. Window's thread.
class DevicesPage final : public AccountPage {
    Q_OBJECT

public:
    DevicesPage(models::Account& account, QWidget* parent);

    void enter() override;
    /// What happened, in one sentence.
    [[nodiscard]] static QString sentence(const AccountNotice& notice);

private:
    void show(const protocol::SessionList& list);
    void showNotices(const QList<AccountNotice>& notices);
    void end(const protocol::SessionInfo& session);
    void endOthers();
    void dismiss();
    [[nodiscard]] static QString detail(const protocol::SessionInfo& session);

    models::AccountSafety m_safety;
    InlineMessage* m_news = nullptr;
    QVBoxLayout* m_rows = nullptr;
    Button* m_endOthers = nullptr;
    QList<NoticeId> m_unseen;
};

} // namespace hearth::ui
