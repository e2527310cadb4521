// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/transfers.h"

class QMenu;
class QWidget;

namespace hearth::ui {

/// What a person does with a file of a message that is not sent yet: holds it back, lets it go on,
/// takes it out. Window's thread.
class UploadActions final : public QObject {
    Q_OBJECT

public:
    /// Both outlive it; questions stand before `window`.
    UploadActions(models::Transfers& transfers, QWidget& window, QObject* owner = nullptr);

    /// Everything that can be done with it now, or that nothing can.
    void fill(QMenu& menu, const FileEntry& file);
    /// What a click on its card does: holds it back or lets it go on; what was refused is tried
    /// again.
    void activate(const FileEntry& file);
    /// Asks where the message would go with it.
    static void cancel(models::Transfers& transfers, QWidget& window, const FileEntry& file);

private:
    models::Transfers& m_transfers;
    QWidget& m_window;
};

} // namespace hearth::ui
