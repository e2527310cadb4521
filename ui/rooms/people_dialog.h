// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/models/member_list_model.h"
#include "ui/shell/sheet.h"

class QLineEdit;
class QListView;

namespace hearth::ui {

/// Picks people: for a new conversation, or to let them into a channel. Enter in the field takes
/// the person that is marked, a click on somebody who was taken lets them go. Window's thread.
class PeopleDialog final : public Sheet {
    Q_OBJECT

public:
    struct Texts {
        QString title;
        QString subtitle;
        QString verb; ///< the button
    };
    /// `known` are in it already; at most `most` can be picked.
    PeopleDialog(const models::Directory& directory, const Texts& texts, QList<MemberId> known,
        int most, QWidget* parent);
    ~PeopleDialog() override;

    [[nodiscard]] const QList<MemberId>& picked() const { return m_picked; }
    /// Whom the choice begins with.
    void setPicked(const QList<MemberId>& members);
    /// Whether nobody is a choice too (notes to oneself).
    void setNobodyAllowed(bool allowed);

Q_SIGNALS:
    void chosen(const QList<hearth::MemberId>& members);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void toggle(const QModelIndex& index);
    void step(int rows);
    void filter(const QString& text);
    void showPicked();

    const models::Directory& m_directory;
    QList<MemberId> m_known;
    int m_most;
    bool m_nobodyAllowed = false;
    QList<MemberId> m_picked;
    models::MemberListModel m_people;
    QLineEdit* m_filter = nullptr;
    QWidget* m_chips = nullptr;
    QListView* m_list = nullptr;
    Button* m_choose = nullptr;
};

} // namespace hearth::ui
