// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/import/import_watcher.h"

#include <QWidget>

class QVBoxLayout;

namespace hearth::ui {

/// The imports of a workspace so far, each with the way to take it back. Window's thread.
class ImportHistory final : public QWidget {
    Q_OBJECT

public:
    ImportHistory(ImportWatcher& watcher, QWidget* parent);

Q_SIGNALS:
    void reportRequested(const hearth::protocol::ImportReport& report);

private:
    void rebuild();
    QWidget* makeRow(const protocol::ImportReport& report);
    void askToRemove(const protocol::ImportReport& report);

    ImportWatcher& m_watcher;
    QVBoxLayout* m_rows = nullptr;
};

} // namespace hearth::ui
