// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/move_actions.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"

#include <QPointer>

namespace hearth::ui {

/// *Take a workspace in*: the link to give to whoever moves one here, or a file to open. Window's
/// thread.
class TakeInDialog final : public Sheet {
    Q_OBJECT

public:
    TakeInDialog(models::Account& account, QWidget* parent);

private:
    QWidget* makeLinkPart();
    void addFilePart();
    void showLink(const Result<QString>& link);
    void chooseFile();
    void openFile(const QString& path);
    void opened(const protocol::MoveArrival& arrival);
    void refuse(const Error& error);

    QPointer<models::Account> m_account;
    QrCodeWidget* m_qr = nullptr;
    CopyField* m_link = nullptr;
    Label* m_words = nullptr;
    TextField* m_passphrase = nullptr;
    Button* m_file = nullptr;
};

} // namespace hearth::ui
