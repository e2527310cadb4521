// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/outbox_model.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/fields.h"

namespace hearth::ui {

/// *Edit…* on a name or a topic that the server refused: the texts as they were typed, with the
/// server's reason, to be written differently and sent again. Window's thread.
class RefusedDialog final : public Sheet {
    Q_OBJECT

public:
    /// The model outlives it; `row` was refused and holds something typed
    /// (`OutboxText::typedArguments`).
    RefusedDialog(models::OutboxModel& outbox, const models::OutboxRow& row, QWidget* parent);

private:
    void addField(const QString& argument);
    void send();

    models::OutboxModel& m_outbox;
    models::OutboxRow m_row;
    QList<TextField*> m_fields; ///< their object names are the arguments
};

} // namespace hearth::ui
