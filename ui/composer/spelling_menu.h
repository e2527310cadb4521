// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPoint>
#include <QTextCursor>

class QContextMenuEvent;

namespace hearth::ui {

class ComposerEdit;
class MarkdownHighlight;

/// The menu of a text field. Where a word is spelled wrong, what may be meant by it comes first.
/// Window's thread.
class SpellingMenu final : public QObject {
    Q_OBJECT

public:
    /// Belongs to `edit`; `highlight` outlives it.
    SpellingMenu(ComposerEdit& edit, const MarkdownHighlight& highlight);

    /// Opens it, for a wrong word as soon as suggestions are found.
    void open(const QContextMenuEvent& event);

private:
    void show(const QTextCursor& word, const QStringList& suggestions, const QPoint& place);

    ComposerEdit& m_edit;
    const MarkdownHighlight& m_highlight;
};

} // namespace hearth::ui
