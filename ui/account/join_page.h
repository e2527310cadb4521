// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/client/browser.h"
#include "core/models/client.h"
#include "ui/account/code_step.h"
#include "ui/account/entry_page.h"
#include "ui/account/join_input.h"
#include "ui/account/provider_buttons.h"

#include <QCheckBox>
#include <QSet>
#include <QTimer>

namespace hearth::ui {

/// Who invites to what, as far as the server tells before anybody joins.
class InviteCard final : public QWidget {
    Q_OBJECT

public:
    explicit InviteCard(QWidget* parent);

    void setPreview(const protocol::InvitePreview& preview);
    void setWaiting();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Label* m_icon = nullptr;
    Label* m_name = nullptr;
    Label* m_detail = nullptr;
};

/// *Join a team*: with a link, or with a code and an address. Shows who invites before anything is
/// made, and says who can read what is written there. Takes links for another device as well.
/// Window's thread.
class JoinPage final : public EntryPage {
    Q_OBJECT

public:
    JoinPage(models::Client& client, QWidget* parent);

    void enter() override;
    void setLink(const QString& link);
    /// A host found on the network: its address and fingerprint are filled in, the code is not.
    void setHost(const client::FoundServer& host);

Q_SIGNALS:
    void done(hearth::WorkspaceId workspace);
    /// The same for a team that the person has not been in before.
    void joined(hearth::WorkspaceId workspace);
    void changedFingerprint(const QString& expected);

private:
    void submit() override;
    void inputChanged();
    void refresh();
    void askForPreview();
    /// Whether the person may also come in by a provider of the server, once it is known who
    /// invites.
    void askForProviders(const protocol::JoinLink& link);
    void joinThrough();
    void forgetProof();
    [[nodiscard]] QSet<WorkspaceId> workspacesHere() const;
    void finish(const Result<WorkspaceId>& workspace, ErrorContext context);
    /// What the fields say now; a sentence is set on the field that is wrong when `complain`.
    enum class Complaint { Silent, Loud };
    std::optional<protocol::JoinLink> readLink(Complaint complaint);

    models::Client& m_client;
    TextField* m_input = nullptr;
    TextField* m_address = nullptr;
    Label* m_fingerprint = nullptr;
    QCheckBox* m_same = nullptr;
    InviteCard* m_invite = nullptr;
    TextField* m_name = nullptr;
    Label* m_readers = nullptr;
    ProviderButtons* m_providers = nullptr;
    CodeStep* m_code = nullptr;
    protocol::JoinLink m_provenFor;
    std::optional<models::BrowserProof> m_proof; ///< by which the next try joins
    std::optional<client::FoundServer> m_host;
    QTimer m_previewTimer;
    bool m_isNew = false; ///< the team that was joined just now
    quint64 m_asked = 0; ///< only the answer to the last question is shown
};

} // namespace hearth::ui
