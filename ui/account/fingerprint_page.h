// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/account/entry_page.h"

namespace hearth::ui {

/// A full stop: the server that answered is not the one that was meant. Explains what that may be
/// and offers no way past it. Window's thread.
class FingerprintPage final : public EntryPage {
    Q_OBJECT

public:
    explicit FingerprintPage(QWidget* parent);

    /// The fingerprint that the link or this device knows; may be empty.
    void setExpected(const QString& fingerprint);
    void enter() override;

private:
    static QStringList explanation();
    void submit() override;

    CopyField* m_expected = nullptr;
    Label* m_caption = nullptr;
};

} // namespace hearth::ui
