# SPDX-FileCopyrightText: 2026 The Tokenglass developers
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -DSOURCE=… -DPICTURES=… -DOUT=… -DCMARK=… -DVERSION=… -P build.cmake
# Makes the HTML of the manual from the Markdown of each language: OUT/<language>/<page>.html, OUT/pictures, OUT/manual.css,
# and OUT/<language>/contents.txt with a line "page<TAB>title" for each page, in the order of pages.txt.
file(STRINGS ${SOURCE}/pages.txt pages)
file(STRINGS ${SOURCE}/languages.txt languages)
set(name_en "English")
set(name_de "Deutsch")
set(name_zh_CN "简体中文")
set(previous_en "Previous")
set(next_en "Next")
set(previous_de "Zurück")
set(next_de "Weiter")
set(previous_zh_CN "上一页")
set(next_zh_CN "下一页")
set(html_language_en "en")
set(html_language_de "de")
set(html_language_zh_CN "zh-CN")

# The first heading of a page is its title.
function(read_title file result)
    file(STRINGS ${file} first LIMIT_COUNT 1 ENCODING UTF-8)
    string(REGEX REPLACE "^# +" "" title "${first}")
    set(${result} "${title}" PARENT_SCOPE)
endfunction()

function(build_page language page previous next)
    execute_process(COMMAND ${CMARK} ${SOURCE}/${language}/${page}.md
        OUTPUT_VARIABLE text RESULT_VARIABLE failed)
    if(failed)
        message(FATAL_ERROR "${CMARK} failed for ${language}/${page}.md")
    endif()
    string(REGEX REPLACE "href=\"([a-z-]+)\\.md\"" "href=\"\\1.html\"" text "${text}")
    # Rich text would show the last line end as an empty line.
    string(REPLACE "\n</code></pre>" "</code></pre>" text "${text}")
    string(REPLACE "src=\"../../screenshots/" "src=\"../pictures/" text "${text}")
    set(contents "")
    foreach(other IN LISTS pages)
        set(here "")
        if(other STREQUAL page)
            set(here " class=\"here\"")
        endif()
        string(APPEND contents "<li${here}><a href=\"${other}.html\">${title_${language}_${other}}</a></li>\n")
    endforeach()
    set(others "")
    foreach(other IN LISTS languages)
        string(APPEND others "<a href=\"../${other}/${page}.html\">${name_${other}}</a>\n")
    endforeach()
    set(turn "")
    if(previous)
        string(APPEND turn "${previous_${language}}: <a href=\"${previous}.html\">${title_${language}_${previous}}</a> ")
    endif()
    if(next)
        string(APPEND turn "${next_${language}}: <a href=\"${next}.html\">${title_${language}_${next}}</a>")
    endif()
    # What stands between the marks is for browsers; the application has a list of its own.
    file(WRITE ${OUT}/${language}/${page}.html "<!DOCTYPE html>
<html lang=\"${html_language_${language}}\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<title>${title_${language}_${page}} – Tokenglass ${VERSION}</title>
<link rel=\"stylesheet\" type=\"text/css\" href=\"../manual.css\">
</head>
<body>
<!-- browser -->
<div class=\"header\">
<a href=\"index.html\">Tokenglass ${VERSION}</a>
${others}</div>
<div class=\"columns\">
<div class=\"contents\">
<ul>
${contents}</ul>
</div>
<div class=\"page\">
<!-- /browser -->
${text}<p class=\"turn\">${turn}</p>
<!-- browser -->
</div>
</div>
<!-- /browser -->
</body>
</html>
")
endfunction()

foreach(language IN LISTS languages)
    set(lines "")
    foreach(page IN LISTS pages)
        read_title(${SOURCE}/${language}/${page}.md title_${language}_${page})
        string(APPEND lines "${page}\t${title_${language}_${page}}\n")
    endforeach()
    file(WRITE ${OUT}/${language}/contents.txt "${lines}")
endforeach()

set(used "")
list(LENGTH pages count)
math(EXPR last "${count} - 1")
foreach(language IN LISTS languages)
    foreach(at RANGE ${last})
        list(GET pages ${at} page)
        set(previous "")
        set(next "")
        if(at GREATER 0)
            math(EXPR before "${at} - 1")
            list(GET pages ${before} previous)
        endif()
        if(at LESS last)
            math(EXPR after "${at} + 1")
            list(GET pages ${after} next)
        endif()
        build_page(${language} ${page} "${previous}" "${next}")
        file(STRINGS ${SOURCE}/${language}/${page}.md pictures REGEX "/screenshots/" ENCODING UTF-8)
        foreach(line IN LISTS pictures)
            string(REGEX REPLACE ".*/screenshots/([a-z-]+\\.png).*" "\\1" picture "${line}")
            list(APPEND used ${picture})
        endforeach()
    endforeach()
endforeach()

list(REMOVE_DUPLICATES used)
foreach(picture IN LISTS used)
    file(COPY ${PICTURES}/${picture} DESTINATION ${OUT}/pictures)
endforeach()
file(COPY ${SOURCE}/manual.css DESTINATION ${OUT})
