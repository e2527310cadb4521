// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"

namespace hearth::ui {

/// Asks for the name of a section of the sidebar, a new one or one that is there. Window's thread.
class SectionDialog final : public Sheet {
    Q_OBJECT

public:
    /// `name` is what it is called now; empty for a new one.
    SectionDialog(const QString& name, QWidget* parent);

Q_SIGNALS:
    void named(const QString& name);

private:
    void save();

    TextField* m_name = nullptr;
};

} // namespace hearth::ui
