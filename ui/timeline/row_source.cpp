// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/row_source.h"

namespace hearth::ui {

bool RowSource::offers(MessageAction action, const models::TimelineRow& row) const
{
    switch (action) {
    case MessageAction::Edit:
        return mayEdit(row);
    case MessageAction::Delete:
        return mayRemove(row);
    default:
        return true;
    }
}

} // namespace hearth::ui
