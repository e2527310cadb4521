// SPDX-License-Identifier: Apache-2.0
// hearth-gallery: the widgets and the timeline with invented rows, for looking at. With --shot
// FOLDER it writes pictures and ends; the screen's scale comes from QT_SCALE_FACTOR.
#include "tests/ui/sample_rows.h"
#include "ui/theme/hearth_style.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme_controller.h"
#include "ui/timeline/timeline_view.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/states.h"
#include "ui/widgets/toggle_switch.h"

#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QCommandLineParser>
#include <QDir>
#include <QProgressBar>
#include <QRadioButton>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace hearth;

namespace {

QWidget* widgetsPage()
{
    auto* page = new QWidget;
    page->setWindowTitle(u"Widgets"_s);
    auto* columns = new QHBoxLayout(page);
    columns->setContentsMargins(ui::metrics::dialogPadding, ui::metrics::dialogPadding,
        ui::metrics::dialogPadding, ui::metrics::dialogPadding);
    columns->setSpacing(ui::metrics::dialogPadding);

    auto* left = new QVBoxLayout;
    left->setSpacing(ui::metrics::gap);
    columns->addLayout(left, 1);
    left->addWidget(new ui::Label(u"Welcome to Hearth"_s, ui::TextRole::LargeTitle, page));
    left->addWidget(
        new ui::Label(u"Team chat that lives on your own machine."_s, ui::TextRole::Muted, page));
    auto* start = new ui::CardButton(u"Start here"_s,
        u"Make a workspace on this computer. No account, no internet needed. You can invite people later."_s,
        page);
    start->setCheckable(true);
    start->setChecked(true);
    left->addWidget(start);
    left->addWidget(new ui::CardButton(
        u"Join a team"_s, u"With a link or code — or pick one on your network:"_s, page));
    left->addWidget(new ui::CardButton(
        u"Sign in to a server"_s, u"Your organisation gave you an address."_s, page));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(new ui::Button(u"Import from Slack…"_s, ui::ButtonKind::Secondary, page));
    buttons->addWidget(new ui::Button(u"Skip"_s, ui::ButtonKind::Quiet, page));
    buttons->addStretch();
    buttons->addWidget(new ui::Button(u"Delete"_s, ui::ButtonKind::Danger, page));
    buttons->addWidget(new ui::Button(u"Continue"_s, ui::ButtonKind::Primary, page));
    left->addLayout(buttons);
    auto* off = new ui::Button(u"Not now"_s, ui::ButtonKind::Primary, page);
    off->setEnabled(false);
    left->addWidget(off, 0, Qt::AlignLeft);
    auto* icons = new QGridLayout;
    for (int i = 0; i <= static_cast<int>(ui::lastIcon); ++i)
        icons->addWidget(new ui::IconButton(static_cast<ui::IconName>(i), QString::number(i), page),
            i / 14, i % 14);
    left->addLayout(icons);
    left->addStretch();

    auto* right = new QVBoxLayout;
    right->setSpacing(ui::metrics::gap);
    columns->addLayout(right, 1);
    auto* hosting = new QHBoxLayout;
    hosting->addWidget(new ui::Label(u"Hosting"_s, ui::TextRole::Strong, page), 1);
    auto* toggle = new ui::ToggleSwitch(page);
    toggle->setChecked(true);
    hosting->addWidget(toggle);
    hosting->addWidget(new ui::ToggleSwitch(page));
    right->addLayout(hosting);
    right->addWidget(new ui::Divider(page));
    auto* link = new QHBoxLayout;
    auto* code = new ui::QrCodeWidget(u"Join this workspace"_s, page);
    code->setText(
        u"hearth://join/192.168.1.20:7420/K7PXQ2#9f3ac41e9f3ac41e9f3ac41e9f3ac41e9f3ac41e9f3ac41e9f3ac41e9f3ac41e"_s);
    link->addWidget(code);
    auto* copy = new ui::CopyField(u"Join link"_s, page);
    copy->setValue(u"hearth://join/192.168.1.20:7420/K7PXQ2#9f3ac41e9f3ac41e9f3a"_s);
    link->addWidget(copy, 1, Qt::AlignTop);
    right->addLayout(link);
    right->addWidget(new ui::TextField(u"Your name"_s, u"As others will see it."_s, page));
    auto* wrong = new ui::TextField(u"Link or code"_s, {}, page);
    wrong->setText(u"K7PX"_s);
    wrong->setError(u"A code has six characters."_s);
    right->addWidget(wrong);
    auto* message = new ui::InlineMessage(page);
    message->setMessage(ui::MessageTone::Error,
        u"The server at 192.168.1.20 does not answer. Is it still hosting?"_s, u"Retry"_s);
    right->addWidget(message);
    auto* note = new ui::InlineMessage(page);
    note->setMessage(ui::MessageTone::Good, u"Backup verified."_s);
    right->addWidget(note);
    auto* combo = new QComboBox(page);
    combo->addItems({ u"Follow the system"_s, u"Light"_s, u"Dark"_s });
    right->addWidget(combo);
    auto* checks = new QHBoxLayout;
    auto* check = new QCheckBox(u"Public channels"_s, page);
    check->setChecked(true);
    checks->addWidget(check);
    checks->addWidget(new QCheckBox(u"Files"_s, page));
    auto* radio = new QRadioButton(u"One"_s, page);
    radio->setChecked(true);
    checks->addWidget(radio);
    checks->addWidget(new QRadioButton(u"Two"_s, page));
    auto* badge = new ui::Badge(page);
    badge->setCount(3);
    checks->addWidget(badge);
    auto* avatar = new ui::Avatar(ui::metrics::avatar, page);
    avatar->setPerson(u"Hana Sato"_s, "hana");
    checks->addWidget(avatar);
    right->addLayout(checks);
    auto* progress = new QProgressBar(page);
    progress->setValue(40);
    progress->setTextVisible(false);
    right->addWidget(progress);
    right->addWidget(new ui::SectionHeader(u"Channels"_s, page));
    right->addStretch();
    page->resize(1100, 760);
    return page;
}

struct Scene {
    QString name;
    QWidget* page;
};

QWidget* timelinePage(std::vector<models::TimelineRow> rows, ui::TimelineView::Kind kind,
    const ui::TimelineServices& services, QSize size)
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* header = new ui::PaneHeader(u"# release"_s,
        kind == ui::TimelineView::Kind::Thread ? ui::PaneHeader::Closing::Allowed
                                               : ui::PaneHeader::Closing::NotAllowed,
        page);
    header->setSubtitle(u"0.9 goes out on Friday · checklist in Docs"_s);
    column->addWidget(header);
    auto* view = new ui::TimelineView(kind, services, page);
    view->setTitle(u"# release"_s);
    column->addWidget(view, 1);
    auto source = std::make_unique<test::SampleRows>();
    auto* samples = source.get();
    samples->reset(std::move(rows));
    view->setSource(std::move(source));
    page->resize(size);
    page->setAttribute(Qt::WA_DontShowOnScreen, false);
    QTimer::singleShot(0, samples, &test::SampleRows::open);
    return page;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({ u"shot"_s, u"Write pictures into this folder and end."_s, u"folder"_s });
    parser.addOption({ u"dark"_s, u"The dark theme."_s });
    parser.addOption({ u"high-contrast"_s, u"More contrast."_s });
    parser.process(application);

    ui::ThemeController theme(application);
    theme.setSchemePreference(
        parser.isSet(u"dark"_s) ? ui::SchemePreference::Dark : ui::SchemePreference::Light);
    if (parser.isSet(u"high-contrast"_s))
        theme.setContrast(ui::Contrast::High);
    ui::CodeHighlighter highlighter;
    const test::SampleClock clock;
    const ui::TimelineServices services { clock, highlighter };

    auto history = test::sampleHistory(0, 60);
    auto thread = test::drawnConversation();
    thread.erase(thread.begin() + 1);
    thread[1].firstUnread = false;
    const std::vector<Scene> scenes { { u"widgets"_s, widgetsPage() },
        { u"drawing"_s,
            timelinePage(
                test::drawnConversation(), ui::TimelineView::Kind::Room, services, { 672, 660 }) },
        { u"everything"_s,
            timelinePage(
                test::everyKindOfRow(), ui::TimelineView::Kind::Room, services, { 900, 1500 }) },
        { u"narrow"_s,
            timelinePage(thread, ui::TimelineView::Kind::Thread, services, { 300, 600 }) },
        { u"history"_s,
            timelinePage(history, ui::TimelineView::Kind::Room, services, { 800, 600 }) },
        { u"empty"_s, timelinePage({}, ui::TimelineView::Kind::Room, services, { 600, 300 }) } };
    for (const Scene& scene : scenes)
        scene.page->show();
    if (parser.isSet(u"shot"_s)) {
        constexpr int settleMilliseconds = 1800; // code is coloured and pending rows say so
        QTimer::singleShot(settleMilliseconds, &application, [&] {
            const QDir folder(parser.value(u"shot"_s));
            bool written = true;
            for (const Scene& scene : scenes)
                written = scene.page->grab().save(folder.filePath(scene.name + u".png"_s))
                    && written;
            QApplication::exit(written ? 0 : 1);
        });
    }
    const int result = QApplication::exec();
    for (const Scene& scene : scenes)
        delete scene.page;
    return result;
}
