# SPDX-License-Identifier: Apache-2.0
# Theme, timeline and composer. Included by CMakeLists.txt beside it.
add_library(hearth_sample_rows STATIC sample_rows.cpp sample_rows.h)
target_link_libraries(hearth_sample_rows PUBLIC hearth_options hearth_ui)
foreach(name IN ITEMS test_theme test_message_layout)
    hearth_test(${name} SOURCES ${name}.cpp LINK hearth_sample_rows)
endforeach()
foreach(name IN ITEMS test_timeline_view test_timeline_place test_message_actions test_message_text test_reactions test_poll_rows test_file_rows)
    hearth_test(${name} SOURCES ${name}.cpp timeline_fixture.cpp timeline_fixture.h LINK hearth_sample_rows)
endforeach()
foreach(name IN ITEMS test_emoji_picker test_composer test_composer_drafts test_composer_formats test_composer_highlight test_composer_paste test_composer_preview test_composer_text test_spelling)
    hearth_test(${name} SOURCES ${name}.cpp composer_fixture.h LINK hearth_ui)
endforeach()

# Markdown through the layout; its reader and writer of HTML are fuzzed in tests/text.
hearth_test(fuzz_layout ALONE SOURCES ../fuzz/fuzz_layout.cpp LINK hearth_ui TIMEOUT 300)
set_property(TEST fuzz_layout APPEND PROPERTY ENVIRONMENT "HEARTH_FUZZ_SECONDS=20")

hearth_test(test_picture_reader SOURCES test_picture_reader.cpp LINK hearth_ui)
hearth_test(fuzz_pictures ALONE SOURCES ../fuzz/fuzz_pictures.cpp LINK hearth_ui TIMEOUT 300)
set_property(TEST fuzz_pictures APPEND PROPERTY ENVIRONMENT "HEARTH_FUZZ_SECONDS=60")

# For the eye: `hearth-gallery`, or `hearth-gallery --shot FOLDER [--dark]` for pictures.
add_executable(hearth-gallery "${CMAKE_SOURCE_DIR}/tests/support/gallery.cpp")
target_link_libraries(hearth-gallery PRIVATE hearth_sample_rows)
