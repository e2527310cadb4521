// SPDX-License-Identifier: Apache-2.0
#include "ui/account/fingerprint_page.h"

#include "ui/account/join_input.h"

namespace hearth::ui {

QStringList FingerprintPage::explanation()
{
    return {
        tr("A computer answered at this address, but its fingerprint is another one. The "
           "fingerprint tells one computer from every other one, "
           "and Hearth sends nothing to a computer that it does not know: no code, no name, no "
           "message."),
        tr("Often it is harmless: the host was set up anew, or another computer has got the same "
           "address. It can also mean that "
           "somebody in this network pretends to be the host."),
        tr("Ask the host for a new link, face to face or by phone. What is on this device stays "
           "readable, and nothing unsent is lost."),
        tr("If you were in this team already, click on the connection at the foot of the sidebar "
           "instead: there you can type what the host reads out to you."),
    };
}

FingerprintPage::FingerprintPage(QWidget* parent)
    : EntryPage(tr("This is not the server that you were invited to"), QString(),
          tr("I will ask for a new link"), parent)
    , m_expected(new CopyField(tr("Expected fingerprint"), this))
    , m_caption(new Label(tr("The link asks for this fingerprint:"), TextRole::Small, this))
{
    for (const QString& paragraph : explanation()) {
        auto* label = new Label(paragraph, TextRole::Body, this);
        label->setWordWrap(true);
        body().addWidget(label);
    }
    body().addWidget(m_caption);
    body().addWidget(m_expected);
    back().hide();
    setExpected({});
}

void FingerprintPage::setExpected(const QString& fingerprint)
{
    m_expected->setValue(wholeFingerprint(fingerprint));
    m_expected->setVisible(!fingerprint.isEmpty());
    m_caption->setVisible(!fingerprint.isEmpty());
}

void FingerprintPage::enter() { action().setFocus(); }

void FingerprintPage::submit() { Q_EMIT backRequested(); }

} // namespace hearth::ui
