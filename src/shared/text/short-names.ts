import { foldText } from './folding'

/**
 * Short forms of given names that are common in English, German, French, Spanish, Italian, Dutch, Polish and Russian. A
 * line is one name in its long and its short forms. A short form can stand in several lines: "Alex", "Chris".
 */
const lines = `
Abigail Abby Gail
Adalbert Bert
Adelaide Adelheid Heidi Addie
Agnieszka Aga
Albert Alberto Al Bert Berto
Alejandro Alessandro Alexander Alexandre Aleksander Aleksandr Alex Alec Sandy Sascha Sasha Xander Sander Sandro Olek Ale
Alejandra Alessandra Alexandra Aleksandra Alex Sandra Sandy Sascha Sasha Ola Ale
Alfred Alfredo Alf Fred Freddie Fredo
Alison Ali Allie
Amanda Mandy
Andreas Andrew Andrea Andrey Andrzej Andres Andy Drew Andi Andre
Angela Angelika Angelina Angie Geli
Ann Anna Anne Annie Anya Ania Anita Anneliese Annette Nan Nancy Anouk Anke
Anthony Anton Antonio Antoine Antoni Tony Toni Toño Antek
Antonia Antoinette Toni Tonia
Arthur Artur Arturo Art Artie
Augustus Gustav Gus
Barbara Barb Babs Bärbel Basia Barbie
Bartholomew Bartłomiej Bart Bartek
Beatrice Beatrix Beatriz Bea Trixie
Benjamin Ben Benny Benji
Bernard Bernhard Bernardo Bernie Bernd
Bernadette Bernie
Brigitte Birgit Bridget Brigid Gitte Biggi Bridie
Cameron Cam
Caroline Carolina Karoline Karolina Carol Carrie Caro Lina Karo
Catherine Catharina Katharina Katherine Kathryn Katarzyna Catarina Caterina Yekaterina Ekaterina Cathy Kathy Kate Katie Katy Kat Kathi Käthe Kasia Kati Katja Katya Katrin Karin Trina Rina Kit Kitty Cat
Charles Carlos Carlo Karl Carl Charlie Chuck Chas Chaz Karol Karel
Charlotte Lotte Lottie Charlie Lotti
Christian Kristian Cristian Chris Kris
Christina Christine Christiane Kristina Kristin Cristina Krystyna Chris Chrissy Kris Tina Christa Krysia Kirsten Stina
Christopher Christoph Christophe Cristobal Krzysztof Chris Kit Topher Stoffel Krzysiek Kris
Claudia Claude Claudine Claudi
Concepcion Concha Conchita
Constance Konstanze Connie Conny
Cornelia Nele Conny Connie Nelly
Cornelis Cornelius Cees Kees Neil Nelis
Cynthia Cindy
Daniel Dan Danny Dani
Daniela Danielle Dani
David Dave Davey Davy Dawid
Deborah Debra Deb Debbie
Dennis Denis Den Denny
Diana Diane Di
Dietrich Diederik Dieter Dirk Dierk
Dimitri Dmitri Dmitry Dima Mitya
Dolores Lola Loli
Dominic Dominik Dominique Dom Nick
Donald Don Donnie
Dorothea Dorothy Dorothee Dorota Dora Dot Dottie Doro Thea Dolly
Douglas Doug
Edmund Edward Eduard Eduardo Edouard Edgar Ed Eddie Eddy Ted Teddy Ned Edu Lalo
Edith Edie Edyta
Eleanor Eleonora Elinor Ellie Nell Nora Nelly
Elizabeth Elisabeth Elżbieta Elisabetta Isabel Isabella Isabelle Eliza Elisa Elise Beth Betty Bettina Betsy Bess Liz Lizzie Lisa Liza Lise Liesel Lisl Elsa Else Elsie Ella Libby Lilli Lilly Lily Lisbeth Ela Bella Belle Bel Isa Ilse Buffy Babette
Emanuel Emmanuel Manuel Manny Manu Manolo
Emily Emilie Emilia Em Emmy Emma Millie Milly
Enrique Henry Heinrich Henri Hendrik Henryk Enrico Harry Hank Hal Heinz Heiner Heini Henk Rik Rico Quique Kike Hinrich
Ernest Ernst Ernesto Ernie Erni
Esther Hester Essie
Eugene Eugen Gene
Eva Eve Evelyn Evi Evie Ewa
Felicity Flick Fliss Liss
Ferdinand Fernando Ferdi Nando Nand Fer
Florence Flo Florrie Flossie
Florian Flo Flori
Frances Francesca Franziska Francisca Françoise Franciszka Fran Franny Frankie Franzi Fanny Cesca Paca Paqui
Francis Francisco Francesco Franz Frank Franciszek François Franco Frankie Paco Pancho Franek Fran Frans Kiko Curro Franzl
Frederick Friedrich Frederic Frédéric Federico Fryderyk Fred Freddie Freddy Fritz Rick Ricky Fede Frederik Freek Frits
Frederica Friederike Rike Fritzi Freddie
Gabriel Gabe Gabi Gabriele
Gabriela Gabriella Gabrielle Gabi Gaby Brielle
Georg George Georges Giorgio Jorge Jürgen Jörg Jerzy Joris Schorsch Jurek Georgie Sjors
Georgina Georgia Georgiana Georgie Gina
Gerald Gerhard Gerard Gerardo Gerry Jerry Gerd Gert Gerrit Geert
Gertrud Gertrude Trudi Trudy Gerti Traudl
Gillian Gill Jill
Giovanni Gianni Nanni Vanni Ivan Vanya
Giuseppe Beppe Peppe Pino Beppo
Gloria Glo
Gregory Gregor Grzegorz Gregorio Greg Goyo Grzesiek
Guadalupe Lupe Lupita
Guillermo Guille Memo
Günter Günther Gunter Gunther
Hannelore Hanne Hanni Lore Hannah Johanna Hanna
Harold Harald Harry Hal Harri
Helen Helena Helene Elena Ellen Elaine Hélène Nell Nelly Lena Leni Lene Lenka Nellie
Hermann Herman Armand Armando Manni
Hildegard Hilde Hilda Hilla
Hubert Humbert Bert Hub Huib
Ian Iain John
Ignacio Ignatius Ignaz Ignacy Nacho Iggy Naz
Imogen Immy
Irene Irina Irena Renie Ira Irka
Jacob Jakob Jacobo Jakub Jake Jay Kuba Jaap Köbi Jack
Jacqueline Jackie Jacqui Jacky
James Jim Jimmy Jamie Jem Jaime Jacques Giacomo
Janet Jane Jan Jenny Janice Janie
Jeffrey Geoffrey Jeff Geoff
Jennifer Jen Jenny Jenni Jenna
Jeremy Jeremiah Jeremias Jerry Jem Jez
Jessica Jess Jessie
Jesus Chuy Chus Suso
Joachim Joaquin Jochen Achim Jo Quino Ximo Quim
Joan Joanna Joanne Johanna Jo Joey Hanna Asia Joasia Joana Jeanne Jeannette Juana Jeanie Janna
Johann Johannes John Juan Jean Jan Jon Ivan Ian Jack Johnny Jonny Hans Hannes Hansi Juanito Janek Jannik Jannis Jens Yannick Vanya Janusz Johan Jo
Jonathan Jon Jonny Jonty Nathan
Jose Joseph Josef Józef Giuseppe Joe Joey Jo Pepe Sepp Jupp Beppo Pepito Josip Seppi Chepe Juzek Youssef Yusuf Yossi
Josefina Josephine Josefine Josie Jo Fina Pepa Finchen Josy Fifi
Joshua Josh
Judith Judy Judi Jude
Julia Julie Juliana Juliane Julianna Juliet Julieta Jules Jule Juli
Julian Julius Julio Julien Jules Jul
Katherine Kay
Kenneth Ken Kenny
Kimberly Kim Kimmy
Konrad Conrad Conradin Kurt Con Conny Radek
Kristen Kris Krista
Laurence Lawrence Lorenz Lorenzo Laurent Laurentius Larry Laurie Lars Renzo Lenz Laurens Enzo
Leonard Leonhard Leonardo Leo Len Lenny Leon Lenni Nardo
Leopold Leopoldo Leo Poldi Polo
Leslie Lesley Les
Lillian Lilian Liliana Lily Lil Lilly
Lourdes Lulu
Louis Ludwig Luis Luigi Lewis Ludovic Lodewijk Lou Louie Lutz Gigi Lui Lucho Wiggerl Lew
Louise Luise Luisa Louisa Lou Lulu Lisel
Lucia Lucy Lucille Lucinda Luz Lu Lucie Łucja Cindy
Lucas Lukas Luke Luca Luc Łukasz
Luise Lulu
Magdalena Magdalene Madeleine Madeline Lena Leni Magda Maggie Maddie Maddy Mads Malena Lene
Malgorzata Margaret Margarete Margarethe Margarita Margherita Marguerite Margareta Małgorzata Maggie Meg Megan Peg Peggy Marge Margie Margo Margot Greta Gretchen Grete Gretel Rita Daisy Madge Gosia Małgosia Margit Margrit Gretl Greet Griet Mags Rita Grit Meta Marga
Manuela Manu Ela Manuella
Marcus Markus Mark Marc Marco Marcos Marek
Mary Maria Marie Marija Mariya Maryam Miriam Mariam Marion Marianne Molly Polly Mia Mimi Mitzi Mizzi Mari Marika Masha Mara Marita Maruja Marisa Marianna Ria Mieke Maja Moira Maureen Mamie Minnie Manon
Martha Marta Marty Mattie Marthe
Martin Marty Martijn Marcin Tino Maarten Martí
Martina Tina Martine Marty
Mathilde Matilda Tilda Tilly Tilde Mattie Hilde
Matthew Matthias Mathias Matthieu Mateo Matteo Mateusz Matt Mat Matty Mattis Hias Thies Mats Mathijs Thijs
Maximilian Max Maxim Massimiliano Massimo Maxi Maks
Maxine Max
Melanie Mel Mela Melly
Melissa Mel Missy Lissa
Mercedes Merche
Michael Michel Miguel Michele Michał Mikhail Mihail Mike Mick Mickey Mikey Micha Michi Misha Mischa Micky Michiel Mikael Mikkel Maik
Michaela Michelle Micaela Micha Michi Shelly Michele Ela
Mildred Millie Milly
Mohammed Mohamed Muhammad Mohammad Mehmet Muhammed Mo Mohd
Mohan Mo
Montserrat Montse
Natalie Natalia Nathalie Natasha Natascha Nat Tasha Nati Talia
Nathaniel Nathan Nate Nat
Nicholas Nikolaus Nicolas Niklas Nicola Nikolai Mikołaj Klaus Claus Nick Nicky Nico Niko Niels Nils Klaas Kolya Nicolás Nikita Nicolaas Nik
Nicole Nicola Nicoletta Nicki Nicky Niki Nikki Coletta Nico
Norman Norm
Olga Olya Olja
Oliver Olivier Olli Ollie
Olivia Liv Livvy Livia Ollie
Oswald Ossi Oz Waldo Ozzie
Pamela Pam Pammy
Patricia Patrizia Patrycja Pat Patty Patti Tricia Trish Trisha Paddy Pati Patsy
Patrick Patricio Patrizio Patryk Pat Paddy Packie Ricky
Paul Pablo Paolo Pauli Pawel Pavel Paweł Paulie Pasha Pau Pál
Paula Pauline Paulina Polly Lina
Penelope Penny Pen
Peter Pedro Piotr Pietro Pierre Pyotr Pieter Pete Petey Piet Perico Petya Petrus Piotrek Per Pierrot Pierro Petr Peer
Philip Philipp Phillip Felipe Filip Filippo Philippe Phil Pip Lippi Flip
Philippa Pippa Pip Filippa
Priscilla Cilla Prissy
Rafael Raphael Raffaele Raf Rafa Rafał Rafi Raffi
Raimund Raymond Ramon Raimundo Ray Moncho Rai
Rebecca Rebekah Rebekka Becca Becky Bex Becks
Reginald Reinhold Reinhard Reg Reggie Rex Reini
Renate Renata Reni Nate Rena
Richard Ricardo Riccardo Ryszard Rick Rich Richie Dick Ricky Rico Ritchie Rikard Rysiek Richi Riko
Robert Roberto Rupert Ruprecht Rob Bob Bobby Robbie Robin Bert Robby Beto Berto Bobi Robbi
Roberta Robin Bobbie Bobby Berta Robyn
Rodrigo Roderick Rod Roddy Rodri Ruy
Roger Rüdiger Ruggero Rodge Rüdi Rudi Hodge Rutger
Roland Rolando Orlando Rolf Roly Rollo
Ronald Ronaldo Ron Ronnie Reinald
Rosa Rose Rosemary Rosemarie Rosie Rosi Rosario Romy Charo Rosita Róża Rosalie Rosalind Roz Ros Rosl
Rosario Charo
Rudolf Rudolph Rodolfo Rudi Rudy Rolf Dolf Fito
Samantha Sam Sammy Sammie
Samuel Samson Sam Sammy Samu
Sarah Sara Sally Sadie Sal
Sebastian Sebastián Seb Basti Bastian Bastien Wastl Seba Bas
Sergei Sergio Serge Sergey Seryozha Checo
Sheila Sheilagh Cecilia Cäcilie Cecile Cecily Celia Cilla Cis Silke Zilly
Sigmund Siegmund Siegfried Sigi Siggi Sig
Simon Simone Simeon Si Sim Simo
Sofia Sophia Sophie Zofia Sofie Sophy Zosia Fia Soph Fieke
Stanisław Stanislaus Stanley Stan Staszek Stas
Stella Estella Estelle Estrella Stel
Stephanie Stefanie Stefania Estefania Steph Steffi Stevie Fanny Stef Fani
Stephen Steven Stefan Stephan Esteban Etienne Stefano Steve Stevie Steffen Steph Szczepan Stef Istvan
Susan Susanne Susanna Susannah Suzanne Zuzanna Susana Sue Susie Suzy Susi Zuza Sanne Suki Sanna Sukey Susa
Svetlana Swetlana Sveta Lana
Sylvester Silvester Sly Vester
Sylvia Silvia Silvie Sylvie Syl Silvi
Tamara Tammy Tam Tami Mara
Tatiana Tatjana Tanya Tanja Tania
Teresa Theresa Therese Theresia Tess Tessa Terry Tere Resi Terri Tracy Teresita Maite Thea Thérèse
Terence Terrence Terry Tel
Theodor Theodore Teodor Teodoro Theo Ted Teddy Fedor Fyodor Teo Fiete
Theodora Dora Thea Theda
Thomas Tomas Tommaso Tomasz Tom Tommy Tomek Tommi Thom Maso Tómas Tam
Timothy Timotheus Timotheos Tim Timmy Timo
Tobias Toby Tobi Tobe
Ulrich Ulrik Uli Ulli Uz Ueli Udo
Ulrike Ulrika Ulla Uli Rike Rika
Ursula Ulla Uschi Urszula Ula Uschi Sula Ursel
Valentina Valentine Val Tina Vale Valya
Valerie Valeria Val Vale
Vanessa Nessa Ness Essa
Veronica Veronika Veronique Weronika Vera Ronnie Vero Vroni Roni Nika
Victor Viktor Vittorio Wiktor Vic Vik
Victoria Viktoria Vittoria Wiktoria Vicky Vicki Tori Vikki Vika Vic Tory Toya
Vincent Vinzenz Vicente Vincenzo Vince Vinnie Vin Enzo Chente Vinz Vinny
Virginia Ginny Ginger Gini Virgie
Vladimir Wladimir Vova Volodya Vlad Włodzimierz
Walter Walther Gualtiero Walt Wally Wolter Wout
Werner Wernher Verner
Wilhelm William Willem Guillaume Guglielmo Wilhelmus Bill Billy Will Willi Willy Wim Liam Bram Guillermo Helmut Gwil Wills Memo Pim
Wilhelmina Wilhelmine Mina Minna Willa Helma Minnie Billie Mien Wilma Elma Velma Guillermina
Wolfgang Wolf Wolfi Wolferl
Yolanda Yolande Jolanda Yoli Jola Jolante
Yvonne Ivonne Yve Vonnie
Zachary Zacharias Zack Zach Zak
`

const alike = new Map<string, Set<string>>()
for (const line of lines.trim().split('\n')) {
  const names = line.split(' ').map(foldText)
  for (const name of names) {
    const others = alike.get(name) ?? new Set()
    for (const other of names) if (other !== name) others.add(other)
    alike.set(name, others)
  }
}

/**
 * Returns the other forms of a given name: of "jim" it is "james", "jimmy" and others.
 * @param name folded
 */
export function otherFormsOf(name: string): string[] {
  return [...(alike.get(name) ?? [])]
}
