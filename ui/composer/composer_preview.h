// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/document.h"

#include <QAbstractScrollArea>
#include <QPointer>

#include <memory>

namespace hearth::ui {

class CodeHighlighter;
class DocumentLayout;
class EmojiPictures;
class MentionSource;

/// How what is written will look, painted as the conversation paints it. Whoever goes on writing
/// leaves it: those keys come out as a signal. As high as its text up to the height it is given.
/// Window's thread.
class ComposerPreview final : public QAbstractScrollArea {
    Q_OBJECT

public:
    ComposerPreview(CodeHighlighter& highlighter, QWidget* parent);
    ~ComposerPreview() override;

    /// As it is sent, with tokens; `source` (or null) names them.
    void setMarkdown(const QString& markdown, const MentionSource* source);
    /// Of the workspace's own emoji; null: none.
    void setPictures(EmojiPictures* pictures);
    void setMaximumTextHeight(int height);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void escapePressed();
    /// A key that writes, sends or pastes; the event lives as long as the call.
    void keyTyped(QKeyEvent* event);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void fitHeight();
    void colorCode();

    CodeHighlighter& m_highlighter;
    QPointer<EmojiPictures> m_pictures;
    std::shared_ptr<const text::Document> m_document;
    std::unique_ptr<DocumentLayout> m_layout;
    int m_maximumHeight = QWIDGETSIZE_MAX;
    int m_height = 0;
};

} // namespace hearth::ui
