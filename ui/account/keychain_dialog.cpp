// SPDX-License-Identifier: Apache-2.0
#include "ui/account/keychain_dialog.h"

#include "ui/theme/metrics.h"

#include <QRadioButton>

namespace hearth::ui {

KeychainDialog::KeychainDialog(ChosenStore& store, const Error& reason, QWidget* parent)
    : Sheet(tr("Where to keep your sign-in"),
          tr("To stay signed in, this device keeps a secret. It belongs in your system's keychain "
             "(a safe that opens when you log in), "
             "but there is none that answers."),
          parent)
    , m_store(store)
    , m_again(new QRadioButton(tr("Try the keychain again"), this))
    , m_thisRun(new QRadioButton(tr("Keep it for this run only"), this))
    , m_file(new QRadioButton(tr("Store it in a file that only I can read"), this))
{
    if (reason.code == ErrorCode::Forbidden)
        setSubtitle(tr("To stay signed in, this device keeps a secret. It belongs in your system's "
                       "keychain (a safe that opens when you log in), "
                       "but the keychain refused it."));
    const auto add = [this](QRadioButton* choice, const QString& explanation) {
        auto* text = new Label(explanation, TextRole::Small, this);
        text->setWordWrap(true);
        text->setContentsMargins(metrics::indicator + metrics::smallGap, 0, 0, 0);
        choice->setAccessibleDescription(explanation);
        auto* block = new QVBoxLayout;
        block->setSpacing(metrics::grid);
        block->addWidget(choice);
        block->addWidget(text);
        body().addLayout(block);
    };
    add(m_again,
        tr("After you have unlocked or installed one, such as GNOME Keyring, KWallet or "
           "KeePassXC."));
    add(m_thisRun,
        tr("After a restart you sign in again; without a password that takes a new link from the "
           "host."));
    add(m_file,
        tr("It is not encrypted: whoever can read your files, such as a backup or an "
           "administrator, can act as you."));
    m_thisRun->setObjectName(QStringLiteral("thisRun"));
    m_file->setObjectName(QStringLiteral("file"));
    m_thisRun->setChecked(true);
    addCloseButton(tr("Decide later"));
    m_use = addButton(tr("Use this"), ButtonKind::Primary);
    m_use->setObjectName(QStringLiteral("use"));
    connect(m_use, &QPushButton::clicked, this, &KeychainDialog::apply);
}

void KeychainDialog::apply()
{
    const SecretPlace place = m_file->isChecked() ? SecretPlace::File
        : m_thisRun->isChecked()                  ? SecretPlace::ThisRun
                                                  : SecretPlace::Keychain;
    m_use->setEnabled(false);
    clearMessage();
    m_store.choose(place).then(this, [this, place](const Result<void>& stored) {
        m_use->setEnabled(true);
        if (stored) {
            accept();
            return;
        }
        showMessage(MessageTone::Error,
            place == SecretPlace::Keychain
                ? tr("There is still no keychain that answers.")
                : tr("The file cannot be written. Check that the disk has room."));
    });
}

} // namespace hearth::ui
