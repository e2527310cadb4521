// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

namespace hearth::ui {

/// Recovery codes, shown once: to be copied, saved as a text file, or written down. Window's
/// thread.
/// Printing is left to whatever opens the text: the print dialog would be the only use of another
/// library.
class RecoveryCodesView final : public QWidget {
    Q_OBJECT

public:
    explicit RecoveryCodesView(QWidget* parent);

    void setCodes(const QStringList& codes);
    [[nodiscard]] const QStringList& codes() const { return m_codes; }

Q_SIGNALS:
    /// They could not be written there.
    void notSaved(const QString& path);

private:
    void save();
    /// As it is on paper: what it is, and one code a line.
    [[nodiscard]] QString text() const;

    QStringList m_codes;
    Label* m_list = nullptr;
};

} // namespace hearth::ui
