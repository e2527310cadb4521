// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/details/files_page.h"

namespace hearth::ui {

/// The files of all conversations, in the pane at the right. Window's thread.
class FilesPane final : public QWidget {
    Q_OBJECT

public:
    /// Both outlive it.
    FilesPane(const Clock& clock, FileFetcher& fetcher, QWidget* parent);

    [[nodiscard]] FilesPage& page() const { return *m_page; }

Q_SIGNALS:
    void closeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    FilesPage* m_page = nullptr;
};

} // namespace hearth::ui
