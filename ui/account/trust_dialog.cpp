// SPDX-License-Identifier: Apache-2.0
#include "ui/account/trust_dialog.h"

#include <algorithm>
#include <utility>

namespace hearth::ui {

using namespace Qt::StringLiterals;

TrustDialog::TrustDialog(models::Account& account, QString found, QWidget* parent)
    : Sheet(tr("The host was set up anew"),
          tr("Go on only if whoever hosts this workspace has told you so, face to face or by "
             "phone."),
          parent)
    , m_account(&account)
    , m_found(std::move(found))
    , m_field(new TextField(tr("First four groups of the fingerprint"),
          tr("As the host reads them out from their own window, under “Host”: like 9f3a c41e "
             "02b7 88d0."),
          this))
{
    m_field->setObjectName(u"spokenFingerprint"_s);
    m_field->edit().setMaxLength(64);
    auto* why = new Label(
        tr("With this, Hearth sends who you are signed in as to the computer that answers at %1, "
           "and everything that waits to be sent. If somebody else has put their computer in the "
           "host's place, they would have it.")
            .arg(account.address().authority()),
        TextRole::Body, this);
    why->setWordWrap(true);
    body().addWidget(why);
    body().addWidget(m_field);
    addCloseButton(tr("Cancel"));
    m_trust = addButton(tr("&Trust this computer"), ButtonKind::Danger);
    m_trust->setObjectName(u"trust"_s);
    m_trust->setAutoDefault(false);
    connect(m_field, &TextField::textChanged, this, &TrustDialog::refresh);
    connect(m_trust, &QPushButton::clicked, this, &TrustDialog::trust);
    refresh();
    m_field->edit().setFocus();
}

/// Without what people put between the digits.
QString TrustDialog::typed() const
{
    QString text = m_field->text().toLower();
    text.removeIf([](QChar c) { return c.isSpace() || c.isPunct(); });
    return text;
}

void TrustDialog::refresh()
{
    const QString text = typed();
    const bool isHex = std::ranges::all_of(
        text, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
    m_trust->setEnabled(isHex && text.size() >= digits);
}

void TrustDialog::trust()
{
    if (!m_account)
        return;
    if (!m_found.startsWith(typed())) {
        m_field->setError(tr("The computer that answers has another fingerprint. If you typed what "
                             "the host read out, somebody may be pretending to be them: do not "
                             "go on."));
        return;
    }
    m_account->trustFingerprint(m_found);
    accept();
}

} // namespace hearth::ui
