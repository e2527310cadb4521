// SPDX-License-Identifier: Apache-2.0
#include "ui/account/recovery_codes.h"

#include "ui/theme/metrics.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QSaveFile>
#include <QVBoxLayout>

namespace hearth::ui {

using namespace Qt::StringLiterals;

RecoveryCodesView::RecoveryCodesView(QWidget* parent)
    : QWidget(parent)
    , m_list(new Label({}, TextRole::Code, this))
{
    m_list->setObjectName(u"recoveryCodes"_s);
    m_list->setAccessibleName(tr("Recovery codes"));
    m_list->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* copy = new Button(tr("Copy"), ButtonKind::Secondary, this);
    auto* store = new Button(tr("Save as text…"), ButtonKind::Secondary, this);
    copy->setObjectName(u"copyCodes"_s);
    store->setObjectName(u"saveCodes"_s);
    auto* acts = new QHBoxLayout;
    for (Button* button : { copy, store }) {
        button->setAutoDefault(false);
        acts->addWidget(button);
    }
    acts->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_list);
    layout->addLayout(acts);
    connect(copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_codes.join(u'\n')); });
    connect(store, &QPushButton::clicked, this, &RecoveryCodesView::save);
}

void RecoveryCodesView::setCodes(const QStringList& codes)
{
    m_codes = codes;
    m_list->setText(codes.join(u'\n'));
}

QString RecoveryCodesView::text() const
{
    return tr("Hearth: recovery codes. Each one signs you in once.") + u"\n\n"_s
        + m_codes.join(u'\n') + u'\n';
}

void RecoveryCodesView::save()
{
    auto* dialog = new QFileDialog(this, tr("Save the recovery codes"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(tr("Hearth recovery codes") + u".txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        QSaveFile file(path);
        const QByteArray bytes = text().toUtf8();
        // For its owner's eyes alone, from the beginning.
        const bool written = file.open(QIODevice::WriteOnly)
            && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
            && file.write(bytes) == bytes.size() && file.commit();
        if (!written)
            Q_EMIT notSaved(path);
    });
    dialog->open();
}

} // namespace hearth::ui
