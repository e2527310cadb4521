// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/mail_actions.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"

#include <QPointer>

class QComboBox;

namespace hearth::ui {

/// *Mail*, for whoever owns the server: the mail server that it hands mail to, a test that says
/// what is wrong, and what has become of the mails so far. Applies when it is saved. Window's
/// thread.
class MailDialog final : public Sheet {
    Q_OBJECT

public:
    MailDialog(models::Account& account, QWidget* parent);

private:
    void addFields();
    void addTest();
    void take(const protocol::MailSettings& settings);
    void takeStatus();
    void chooseAuthorities();
    void followSecurity();
    [[nodiscard]] bool isComplete();
    [[nodiscard]] protocol::MailChange typed() const;
    void test();
    void save();
    void stop();
    void store(const protocol::MailChange& change, const QString& done);
    void refuse(const Error& error);
    void setBusy(bool busy);

    QPointer<models::Account> m_account;
    protocol::MailSettings m_settings; ///< as the server last said
    QString m_authorities; ///< PEM
    TextField* m_host = nullptr;
    TextField* m_port = nullptr;
    QComboBox* m_security = nullptr;
    TextField* m_user = nullptr;
    TextField* m_password = nullptr;
    TextField* m_sender = nullptr;
    TextField* m_publicAddress = nullptr;
    Button* m_certificate = nullptr;
    TextField* m_testTo = nullptr;
    Button* m_test = nullptr;
    Label* m_status = nullptr;
    Button* m_stop = nullptr;
    Button* m_save = nullptr;
};

} // namespace hearth::ui
