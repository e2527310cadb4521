// SPDX-License-Identifier: Apache-2.0
#include "ui/account/data_page.h"

#include "ui/shell/confirm.h"
#include "ui/theme/metrics.h"

#include <QFileDialog>
#include <QLocale>
#include <QPointer>
#include <QVBoxLayout>

namespace hearth::ui {

using namespace Qt::StringLiterals;

DataPage::DataPage(models::Account& account, QWidget* parent)
    : AccountPage(parent)
    , m_account(account)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    m_export = addRow(tr("Take your data along"),
        tr("What you wrote in every workspace and the files you sent, your account, devices and "
           "API tokens, as a ZIP with JSON files."),
        tr("&Export…"), u"exportData"_s);
    m_deactivate = addRow(tr("Deactivate your account"),
        tr("You are signed out everywhere. Signing in brings everything back."), tr("Dea&ctivate…"),
        u"deactivateAccount"_s);
    m_delete = addRow(tr("Delete your account"),
        tr("After 14 days in which you can come back. What you wrote stays with the others."),
        tr("&Delete…"), u"deleteAccount"_s);
    layout->addStretch();
    connect(m_export, &QPushButton::clicked, this, &DataPage::chooseFile);
    connect(m_deactivate, &QPushButton::clicked, this,
        [this] { leave(LeaveAccountDialog::Way::Deactivate); });
    connect(
        m_delete, &QPushButton::clicked, this, [this] { leave(LeaveAccountDialog::Way::Delete); });
}

Button* DataPage::addRow(
    const QString& title, const QString& detail, const QString& text, const QString& name)
{
    auto* button = new Button(text, ButtonKind::Secondary, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    layout()->addWidget(new SheetRow(title, detail, button, this));
    return button;
}

void DataPage::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Export your data"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"zip"_s);
    dialog->selectFile(u"hearth-data.zip"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &DataPage::exportTo);
    dialog->open();
}

void DataPage::exportTo(const QString& path)
{
    if (m_data)
        return;
    m_export->setEnabled(false);
    m_data = new models::OwnData(m_account, path, this);
    const auto over = [this] {
        m_data->deleteLater();
        m_data = nullptr;
        m_export->setEnabled(true);
    };
    connect(m_data, &models::OwnData::progressed, this, &DataPage::tellProgress);
    connect(m_data, &models::OwnData::done, this,
        [this, over, path](const models::OwnDataCount& count) {
            over();
            tellDone(path, count);
        });
    connect(m_data, &models::OwnData::failed, this, [this, over](const Error& error) {
        over();
        Q_EMIT failed(error);
    });
    m_data->start();
}

void DataPage::tellProgress(const models::OwnDataCount& soFar)
{
    Q_EMIT said(tr("Messages so far: %1, files: %2 (%3)")
            .arg(soFar.messages)
            .arg(soFar.files)
            .arg(QLocale().formattedDataSize(soFar.bytes)));
}

void DataPage::tellDone(const QString& path, const models::OwnDataCount& count)
{
    QString text = tr("Your data is in %1. Messages: %2, files: %3.")
                       .arg(path)
                       .arg(count.messages)
                       .arg(count.files);
    if (count.missing > 0)
        text += u' '
            + tr("Files that are missing: %1. Why is said in the lists of files in the ZIP.")
                  .arg(count.missing);
    Q_EMIT said(text);
}

/// Behind it the session is over, and the window says so as for every session that ends.
void DataPage::leave(LeaveAccountDialog::Way way)
{
    auto* dialog = new LeaveAccountDialog(m_account, way, window());
    // The connection stands, and nothing on it says that the session is over: the next question
    // does.
    connect(dialog, &LeaveAccountDialog::left, &m_account,
        [account = &m_account] { account->refreshUser(); });
    connect(dialog, &LeaveAccountDialog::left, this,
        [parent = QPointer(window()->parentWidget())](const std::optional<Timestamp>& deletionAt) {
            if (!parent)
                return;
            if (!deletionAt)
                return tell(parent, tr("Your account is deactivated"),
                    tr("Sign in again whenever you want to come back."));
            const QString date = QLocale().toString(
                deletionAt->toDateTime().date(), QLocale::LongFormat);
            tell(parent, tr("Your account will be deleted"),
                tr("It is deleted on %1. To keep it, sign in before that day.").arg(date));
        });
    dialog->open();
}

} // namespace hearth::ui
