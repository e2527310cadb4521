// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"
#include "core/settings/settings.h"
#include "ui/composer/mentions.h"

#include <QTimer>
#include <QWidget>

#include <functional>

namespace hearth::ui {

class Button;
class CodeHighlighter;
class ComposerEdit;
class ComposerFiles;
class ComposerPreview;
class EmojiPictures;
class IconButton;
class InlineMessage;
class Label;
class SlashCommands;
class SpellChecker;

/// Where messages are written: a card with a formatting bar, the text, and *Send*. Sends nothing
/// itself and forgets nothing: what is typed leaves as a draft, of an edit too. Texts that go in
/// and out are Markdown with mention tokens. Window's thread.
class Composer final : public QWidget {
    Q_OBJECT

public:
    Composer(CodeHighlighter& highlighter, QWidget* parent);
    ~Composer() override;

    /// Outlives the composer or is replaced; null: nobody to mention.
    void setMentionSource(const MentionSource* source);
    /// Of the workspace's own emoji, for the preview; null: none.
    void setPictures(EmojiPictures* pictures);
    /// Underlines what is spelled wrong; outlives the composer or is replaced.
    void setSpelling(SpellChecker& spelling);
    /// Null: no word is wrong.
    [[nodiscard]] SpellChecker* spelling() const;
    /// What can be typed after a slash; outlives the composer or is replaced. Null: nothing.
    void setCommands(const SlashCommands* commands);
    /// Is handed what is to leave, which stays in the field until `release` lets it go. Empty:
    /// everything leaves at once.
    using Review = std::function<void(const QString& markdown, std::optional<Timestamp> sendAt)>;
    void setReview(Review review);
    /// Empties the field and announces this text in place of what stood there, to be sent now or
    /// at `sendAt`; an empty one only where files go with it. An edit ends with it.
    void release(const QString& markdown, std::optional<Timestamp> sendAt = {});
    /// Empties the field of what is not to be sent: a command that was obeyed.
    void dismiss();
    /// What is attached, and how files get there.
    [[nodiscard]] ComposerFiles& files() const { return *m_files; }
    /// Why what was written stays here, beside it, until it is changed.
    void showProblem(const QString& sentence);
    /// What became of what was written, perhaps with a button that leads there, until something is
    /// written.
    void showNotice(const QString& sentence, const QString& action = {});
    /// As *Send*, but what is written leaves to be sent then.
    void sendLater(Timestamp moment);
    /// Which key sends, as the button says too.
    void setSendKey(SendKey key);
    /// "Message #release".
    void setPlaceholder(const QString& text);
    /// Instead of the field: why nothing can be written here ("This channel is archived"). Empty:
    /// it can. `remedy`: what the person can do about it, on a button.
    void setBlocked(const QString& reason, const QString& remedy = {});

    [[nodiscard]] QString text() const;
    /// Another room's draft; leaves an edit, and announces no change of this text.
    void setText(const QString& markdown);
    /// Adds to what is there, on a line of its own: the text of a message that could not be sent.
    void addText(const QString& markdown);
    /// Puts it before what is there.
    void beginCommand(const QString& name);
    /// The room's draft became another one: this person wrote on another device. What was typed
    /// here and not announced yet stays.
    void takeDraft(const QString& markdown);
    /// Announces the draft now instead of half a second later; before the room changes.
    void flushDraft();

    /// Optional: what is edited says enough by its files.
    enum class EditedText { Required, Optional };
    /// Shows a message's text for editing, or `unfinished`, to which an earlier edit had come; what
    /// was being written waits.
    void beginEdit(const MessageId& message, const QString& markdown,
        const QString& unfinished = {}, EditedText need = EditedText::Required);
    /// Back to what was being written; what was changed has left as a draft.
    void leaveEdit();
    [[nodiscard]] const std::optional<MessageId>& editing() const { return m_editing; }

Q_SIGNALS:
    /// Enter or *Send*; the field is empty now.
    void sendRequested(const QString& markdown);
    void editFinished(hearth::MessageId message, const QString& markdown);
    /// Somebody wants to send what stands there at another time; to be chosen near this place of
    /// the screen.
    void timeRequested(const QPoint& globalPosition);
    /// Likewise to `sendRequested`.
    void sendLaterRequested(const QString& markdown, hearth::Timestamp moment);
    /// It is long, or too long for a message: to be attached, as it reads, and dismissed then.
    void textAsFileRequested(const QString& readable);
    /// The button of the notice.
    void noticeActed();
    /// Up in the empty field: the person wants to edit their newest message.
    void editLastRequested();
    /// With every change that the person makes to a new message, as long as there is something.
    void typed();
    /// Half a second after the last change; not while editing.
    void draftChanged(const QString& markdown);
    /// Likewise, while editing. Empty: there is nothing to keep.
    void editChanged(hearth::MessageId message, const QString& markdown);
    /// An edit began or was left.
    void editingChanged();
    /// Somebody wants to ask with options to choose from.
    void pollRequested();
    /// The button beside why nothing can be written.
    void remedyRequested();
    /// Esc with nothing left to leave.
    void escapePressed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class TextLength {
        Fitting,
        Long, ///< for reading; it may go all the same
        TooLong,
    };

    void buildFormattingBar();
    void buildPreview();
    void setPreviewing(bool on);
    void buildFoot();
    void send();
    void offer(std::optional<Timestamp> sendAt);
    void askForTime();
    void actOnMessage();
    [[nodiscard]] bool needsText() const;
    [[nodiscard]] bool canSend() const;
    void finishEdit(const QString& markdown);
    void onTextChanged();
    void offerFile();
    void refresh();
    void dress();
    void load(const QString& markdown);
    void replaceText(const QString& markdown);
    void fitHeight();

    ComposerEdit* m_edit;
    ComposerFiles* m_files;
    ComposerPreview* m_preview; ///< instead of the field, while somebody looks at it
    QWidget* m_bar;
    IconButton* m_previewing;
    QWidget* m_banner;
    Label* m_bannerText;
    QWidget* m_foot;
    InlineMessage* m_problem;
    Label* m_counter;
    QWidget* m_closed; ///< stands here instead of the field
    Label* m_blocked;
    IconButton* m_poll;
    Button* m_remedy;
    Button* m_send;
    IconButton* m_later;
    QTimer m_draftDelay;
    const MentionSource* m_mentions = nullptr;
    const SlashCommands* m_commands = nullptr;
    Review m_review;
    std::optional<MessageId> m_editing;
    EditedText m_editedText = EditedText::Required;
    QString m_original; ///< of the message being edited
    QString m_waiting; ///< what was being written when the edit began
    bool m_loading = false; ///< the text is being set, not typed
    TextLength m_length = TextLength::Fitting;
    bool m_offersFile = false; ///< what stands beside the text is the offer
    bool m_isPreviewing = false;
};

} // namespace hearth::ui
